package org.machistat.survey.response;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;
import org.machistat.survey.design.SamplingFrame;

/**
 * Mailed, undelivered, returned and valid by stratum (回収状況表).
 *
 * <ul>
 *   <li>Strata are any categories, in printed order; a total is never among them: {@link #total} adds them up.
 *   <li>A stratum without a base (不明) adds its answers to the total, and nothing to the questionnaires mailed.
 *   <li>A number that is missing in one stratum is missing in the total, unless that stratum has no base.
 *   <li>Whether the count is interim is said by {@link #with(CountStatus)}, or by the release of the source (速報).
 * </ul>
 *
 * @serial exclude
 */
public final class ResponseTable implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Category TOTAL = Category.of("合計", Label.of("合計", "total"));

    private final List<StratumResponse> strata;
    private final Source source;
    private final CountStatus status;

    private ResponseTable(List<StratumResponse> strata, Source source, CountStatus status) {
        this.status = Objects.requireNonNull(status, "status");
        this.strata = List.copyOf(strata);
        this.source = Objects.requireNonNull(source, "source");
        if (this.strata.isEmpty()) {
            throw new IllegalArgumentException("A response table must have at least one stratum, but had none");
        }
        Set<String> seen = new HashSet<>();
        for (StratumResponse stratum : this.strata) {
            if (!seen.add(stratum.category().id())) {
                throw new IllegalArgumentException("A response table must have each stratum once, but had '"
                        + stratum.category().id() + "' twice");
            }
        }
    }

    /**
     * A table of strata.
     *
     * @param strata the strata in order, without a total
     * @param source where the numbers come from
     * @return the table
     * @throws IllegalArgumentException if there is no stratum, or one twice
     */
    public static ResponseTable of(List<StratumResponse> strata, Source source) {
        return new ResponseTable(strata, source, CountStatus.NOT_STATED);
    }

    /**
     * The same table with the status of its count, such as {@code CountStatus.interim(LocalDate.of(2017, 8, 10))} (途中集計).
     *
     * @param newStatus the status
     * @return the table; its rates say the status in their explanation
     */
    public ResponseTable with(CountStatus newStatus) {
        return new ResponseTable(strata, source, newStatus);
    }

    /**
     * The status of the count.
     *
     * @return the status, stated or not
     */
    public CountStatus status() {
        return status;
    }

    /**
     * Whether answers may still be added: so if it is stated, or if the source is preliminary and nothing is stated (速報).
     *
     * @return true if the rates may still grow
     */
    public boolean isInterim() {
        return status.isStated() ? status.isInterim() : source.release() == Source.Release.PRELIMINARY;
    }

    /**
     * The valid answers that a later count of the same survey adds (その後の回答).
     *
     * @param later the later count
     * @return the answers added by the id of the stratum, in the order of the later count; NOT_COMPARABLE if a stratum is new or gone or its
     *     number mailed has changed, PARTS_DO_NOT_ADD if it has fewer answers than before, the reason of the mark if a number is not known
     */
    public Answer<Map<String, Long>> addedBy(ResponseTable later) {
        return LateAnswers.between(this, later);
    }

    /**
     * All strata.
     *
     * @return the strata in order
     */
    public List<StratumResponse> strata() {
        return strata;
    }

    /**
     * Where the numbers come from, and whether they are final.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * A stratum.
     *
     * @param id the id of its category
     * @return its numbers, or empty
     */
    public Optional<StratumResponse> find(String id) {
        Objects.requireNonNull(id, "id");
        return strata.stream()
                .filter(stratum -> stratum.category().id().equals(id))
                .findFirst();
    }

    /**
     * A stratum.
     *
     * @param id the id of its category
     * @return its numbers
     * @throws IllegalArgumentException if there is no such stratum; the message names the strata
     */
    public StratumResponse get(String id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException("No stratum '" + id + "' in the response table, the strata are " + ids()));
    }

    private List<String> ids() {
        return strata.stream().map(stratum -> stratum.category().id()).toList();
    }

    /**
     * All strata together (合計).
     *
     * @return the sums, each a mark where a stratum that counts has one
     */
    public StratumResponse total() {
        return sum(TOTAL, strata);
    }

    private static StratumResponse sum(Category category, List<StratumResponse> parts) {
        List<StratumResponse> based =
                parts.stream().filter(StratumResponse::hasBase).toList();
        List<StratumResponse> bases = based.isEmpty() ? parts : based;
        List<StratumResponse> answers = parts.stream()
                .filter(part -> part.hasBase() || part.returned().amount().isGiven())
                .toList();
        return new StratumResponse(
                category,
                sum(bases, StratumResponse::mailed),
                sum(bases, StratumResponse::undelivered),
                sum(answers.isEmpty() ? parts : answers, StratumResponse::returned),
                sum(parts, StratumResponse::valid));
    }

    private static Figure sum(List<StratumResponse> parts, Function<StratumResponse, Figure> number) {
        BigDecimal sum = BigDecimal.ZERO;
        for (StratumResponse part : parts) {
            Figure figure = number.apply(part);
            if (figure.amount().refusal().isPresent()) {
                return figure;
            }
            sum = sum.add(figure.findValue().orElse(BigDecimal.ZERO));
        }
        return Figure.of(sum, Unit.NONE);
    }

    /**
     * The rate of a stratum.
     *
     * @param definition what is counted, and of what
     * @param id the id of the stratum
     * @return the rate, or why there is none
     * @throws IllegalArgumentException if there is no such stratum; the message names the strata
     */
    public Answer<ResponseRate> rate(RateDefinition definition, String id) {
        return ResponseRate.of(definition, get(id), source).map(rate -> rate.with(status));
    }

    /**
     * The rate of all strata together, answers without a base included (合計の回答率).
     *
     * @param definition what is counted, and of what
     * @return the rate, or why there is none: PARTS_DO_NOT_ADD too if a stratum counts more than its base, since one of its numbers is wrong and so is
     *     the sum
     */
    public Answer<ResponseRate> rate(RateDefinition definition) {
        for (StratumResponse stratum : strata) {
            Optional<Refusal> wrong = ResponseRate.of(definition, stratum, source)
                    .refusal()
                    .filter(refusal -> refusal.reason() == Refusal.Reason.PARTS_DO_NOT_ADD);
            if (wrong.isPresent()) {
                return Answer.refuse(new Refusal(
                        Refusal.Reason.PARTS_DO_NOT_ADD,
                        stratum.category()
                                .name()
                                .plus(Label.of("：", ": "))
                                .plus(wrong.get().sentence())));
            }
        }
        return ResponseRate.of(definition, total(), source).map(rate -> rate.with(status));
    }

    /**
     * The same table with strata merged into one, at the place of the first of them (層の統合).
     *
     * @param ids the strata to merge, two or more
     * @param into the stratum they become
     * @return the table
     * @throws IllegalArgumentException if fewer than two strata are named or one is not there, or the new one is there already
     */
    public ResponseTable merged(List<String> ids, Category into) {
        Objects.requireNonNull(into, "into");
        Set<String> chosen = new HashSet<>(ids);
        if (chosen.size() < 2) {
            throw new IllegalArgumentException("Two strata or more must be merged, but were " + ids);
        }
        ids.forEach(this::get);
        List<StratumResponse> parts = strata.stream()
                .filter(stratum -> chosen.contains(stratum.category().id()))
                .toList();
        List<StratumResponse> merged = new ArrayList<>();
        for (StratumResponse stratum : strata) {
            if (stratum.equals(parts.get(0))) {
                merged.add(sum(into, parts));
            } else if (!chosen.contains(stratum.category().id())) {
                merged.add(stratum);
            }
        }
        return new ResponseTable(merged, source, status);
    }

    /**
     * Tests whether the questionnaires were mailed as a random draw from the frame would have it (無作為抽出の検定).
     *
     * @param frame the frame that the strata were drawn from
     * @return the test, or why there is none
     */
    public Answer<RandomDraw> randomDraw(SamplingFrame frame) {
        return RandomDraw.of(this, frame);
    }

    /**
     * Tests whether all strata answer equally (回答率の均一性の検定).
     *
     * @return the test, or why there is none
     */
    public Answer<EqualResponse> equalResponse() {
        return EqualResponse.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponseTable that
                && strata.equals(that.strata)
                && source.equals(that.source)
                && status.equals(that.status);
    }

    @Override
    public int hashCode() {
        return Objects.hash(strata, source, status);
    }

    /** The number of strata and the total, as in "18層、合計 837 / 4,918". */
    @Override
    public String toString() {
        return strata.size() + "層、" + total();
    }
}
