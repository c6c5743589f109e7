package org.machistat.census.estat.client;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.text.Label;
import org.machistat.core.value.Refusal;

/** What may go wrong with a response, in words. */
final class Faults {

    private Faults() {}

    private static Refusal unreadable(String ja, String en) {
        return Refusal.of(Refusal.Reason.NOT_READABLE, ja, en);
    }

    static Refusal tooLarge(long most) {
        return unreadable(
                String.format(Locale.ROOT, "e-Statの応答が上限の%,dバイトを超えるため読み取っていない", most),
                String.format(
                        Locale.ROOT, "e-Stat's response has more than the limit of %,d bytes and was not read", most));
    }

    static Refusal tooManyPages(int most) {
        return unreadable(
                String.format(Locale.ROOT, "上限の%,dページを超えるため読み取っていない", most),
                String.format(Locale.ROOT, "There are more than the limit of %,d pages, and nothing was read", most));
    }

    static Refusal key(String met, long start) {
        String shown = Excerpt.of(met);
        return unreadable(
                "NEXT_KEYは" + start + "より大きい整数のはずだが、「" + shown + "」であった。ページをたどれない",
                "Expected a NEXT_KEY above " + start + ", but it was '" + shown + "'; the pages lead nowhere");
    }

    static Refusal type(String met) {
        String shown = Excerpt.of(met);
        return unreadable(
                "e-Statの応答はJSON（application/json、UTF-8）のはずだが、"
                        + (met.isEmpty() ? "Content-Typeがない" : "「" + shown + "」である"),
                "Expected JSON (application/json in UTF-8) from e-Stat, but "
                        + (met.isEmpty() ? "the response names no Content-Type" : "the response is '" + shown + "'"));
    }

    static Refusal encoding(String met) {
        String shown = Excerpt.of(met);
        return unreadable(
                "e-Statの応答のContent-Encoding「" + shown + "」は読めない。gzipかidentityに限る",
                "Content-Encoding '" + shown + "' of e-Stat's response cannot be read, expected gzip or identity");
    }

    static Refusal length(String met) {
        String shown = Excerpt.of(met);
        return unreadable(
                "e-Statの応答のContent-Length「" + shown + "」は0以上の整数でない",
                "Content-Length '" + shown + "' of e-Stat's response is no whole number from 0");
    }

    /** No response, or one that broke off. */
    static Refusal failed(String fault) {
        String shown = Excerpt.sentence(fault.strip());
        return Refusal.of(
                Refusal.Reason.NOT_REACHED,
                "e-Statから応答を得られなかった（" + shown + "）",
                "e-Stat gave no whole response (" + shown + ")");
    }

    /** The refusal that a status code of HTTP other than 200 stands for. */
    static Refusal status(int status, Optional<Refusal> said) {
        Refusal.Reason reason = said.map(Refusal::reason).orElse(reason(status));
        String ja = "e-StatがHTTP " + status + "で応答した：";
        String en = "e-Stat answered HTTP " + status + ": ";
        Label words = said.map(Refusal::sentence).orElse(words(status));
        return Refusal.of(reason, ja + words.ja(), en + words.en());
    }

    private static Refusal.Reason reason(int status) {
        return switch (status) {
            case 404, 410 -> Refusal.Reason.NOT_ENOUGH_DATA;
            case 408, 429 -> Refusal.Reason.NOT_REACHED;
            default -> status >= 500 ? Refusal.Reason.NOT_REACHED : Refusal.Reason.NOT_READABLE;
        };
    }

    private static Label words(int status) {
        if (status >= 300 && status < 400) {
            return Label.of("別の場所への転送には従わない", "redirects are not followed");
        }
        return switch (status) {
            case 400 -> Label.of("要求を受け付けない", "it did not accept the request");
            case 401, 403 -> Label.of("利用を認めない。アプリケーションIDを確かめること", "access is denied, check the application id");
            case 404, 410 -> Label.of("該当するものがない", "there is no such thing");
            case 408 -> Label.of("要求の時間切れ", "the request took too long");
            case 429 -> Label.of("要求が多すぎる", "too many requests");
            default ->
                status >= 500
                        ? Label.of("サービスに障害がある", "the service failed")
                        : Label.of("想定しない応答である", "a response that was not expected");
        };
    }

    /** The refusal of the last of several tries. */
    static Refusal afterTries(Refusal refusal, int tries) {
        return tries == 1
                ? refusal
                : Refusal.of(
                        refusal.reason(),
                        refusal.sentence().ja() + "（" + tries + "回試みた）",
                        refusal.sentence().en() + " (tried " + tries + " times)");
    }

    static Refusal asksToWait(Refusal refusal, Duration asked, Duration longest) {
        return Refusal.of(
                refusal.reason(),
                refusal.sentence().ja() + "（" + asked.toSeconds() + "秒待つよう求められた。上限は" + longest.toSeconds() + "秒）",
                refusal.sentence().en() + " (it asks to wait " + asked.toSeconds() + " seconds, the limit is "
                        + longest.toSeconds() + ")");
    }
}
