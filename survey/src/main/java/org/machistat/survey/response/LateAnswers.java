package org.machistat.survey.response;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

/** What a later count of a survey adds to an earlier one (その後の回答). */
final class LateAnswers {

    private LateAnswers() {}

    static Answer<Map<String, Long>> between(ResponseTable earlier, ResponseTable later) {
        for (StratumResponse stratum : earlier.strata()) {
            if (later.find(stratum.category().id()).isEmpty()) {
                return refuse(
                        Refusal.Reason.NOT_COMPARABLE,
                        stratum.category().name(),
                        "後の集計にこの層がない",
                        "the stratum is not in the later count");
            }
        }
        Map<String, Long> added = new LinkedHashMap<>();
        for (StratumResponse after : later.strata()) {
            Label name = after.category().name();
            Optional<StratumResponse> before = earlier.find(after.category().id());
            if (before.isEmpty()) {
                return refuse(
                        Refusal.Reason.NOT_COMPARABLE, name, "前の集計にこの層がない", "the stratum is not in the earlier count");
            }
            if (!before.get().mailed().equals(after.mailed())) {
                return refuse(
                        Refusal.Reason.NOT_COMPARABLE,
                        name,
                        "発送件数が " + before.get().mailed() + " から " + after.mailed() + " に変わった",
                        "the number mailed has changed from " + before.get().mailed() + " to " + after.mailed());
            }
            Answer<Rational> more = before.get()
                    .valid()
                    .amount()
                    .flatMap(old -> after.valid().amount().map(now -> now.minus(old)));
            if (!more.isGiven()) {
                return Answer.refuse(more.refusal().orElseThrow());
            }
            if (more.get().signum() < 0) {
                return refuse(
                        Refusal.Reason.PARTS_DO_NOT_ADD,
                        name,
                        "有効回答が " + before.get().valid() + " から " + after.valid() + " に減った",
                        "valid answers have fallen from " + before.get().valid() + " to " + after.valid());
            }
            added.put(after.category().id(), more.get().numerator().longValueExact());
        }
        return Answer.of(Collections.unmodifiableMap(added));
    }

    private static <T> Answer<T> refuse(Refusal.Reason reason, Label name, String ja, String en) {
        return Answer.refuse(reason, name.ja() + "：" + ja, name.en() + ": " + en);
    }
}
