package org.machistat.census.estat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.text.Label;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

class FaultsTest {

    private static final String LONG = "x".repeat(10_000);

    /** The classes of status codes: RFC 9110, section 15. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "302 | NOT_READABLE | redirects are not followed | 別の場所への転送には従わない",
                "400 | NOT_READABLE | it did not accept the request | 要求を受け付けない",
                "401 | NOT_READABLE | access is denied, check the application id | 利用を認めない。アプリケーションIDを確かめること",
                "403 | NOT_READABLE | access is denied, check the application id | 利用を認めない。アプリケーションIDを確かめること",
                "404 | NOT_ENOUGH_DATA | there is no such thing | 該当するものがない",
                "408 | NOT_REACHED | the request took too long | 要求の時間切れ",
                "410 | NOT_ENOUGH_DATA | there is no such thing | 該当するものがない",
                "418 | NOT_READABLE | a response that was not expected | 想定しない応答である",
                "429 | NOT_REACHED | too many requests | 要求が多すぎる",
                "204 | NOT_READABLE | a response that was not expected | 想定しない応答である",
                "500 | NOT_REACHED | the service failed | サービスに障害がある",
                "599 | NOT_REACHED | the service failed | サービスに障害がある"
            })
    void statuses(int status, Reason reason, String en, String ja) {
        Refusal refusal = Faults.status(status, Optional.empty());
        assertEquals(reason, refusal.reason());
        assertEquals(
                Label.of("e-StatがHTTP " + status + "で応答した：" + ja, "e-Stat answered HTTP " + status + ": " + en),
                refusal.sentence());
    }

    /** What the service says goes before what its number means. */
    @Test
    void whatTheServiceSaysGoesFirst() {
        Refusal said = Refusal.of(Reason.NOT_ENOUGH_DATA, "表がない", "no table");
        Refusal refusal = Faults.status(500, Optional.of(said));
        assertEquals(Reason.NOT_ENOUGH_DATA, refusal.reason());
        assertEquals(Label.of("e-StatがHTTP 500で応答した：表がない", "e-Stat answered HTTP 500: no table"), refusal.sentence());
    }

    @Test
    void triesAndWaitsAreAdded() {
        Refusal refusal = Faults.failed(" broke off ");
        assertEquals(Reason.NOT_REACHED, refusal.reason());
        assertEquals(
                "e-Stat gave no whole response (broke off)", refusal.sentence().en());
        assertEquals(refusal, Faults.afterTries(refusal, 1));
        assertEquals(
                Label.of(
                        "e-Statから応答を得られなかった（broke off）（3回試みた）",
                        "e-Stat gave no whole response (broke off) (tried 3 times)"),
                Faults.afterTries(refusal, 3).sentence());
        assertEquals(
                Label.of(
                        "e-Statから応答を得られなかった（broke off）（120秒待つよう求められた。上限は30秒）",
                        "e-Stat gave no whole response (broke off) (it asks to wait 120 seconds, the limit is 30)"),
                Faults.asksToWait(refusal, Duration.ofMinutes(2), Duration.ofSeconds(30))
                        .sentence());
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(
                        Faults.tooLarge(1_000_000),
                        "e-Stat's response has more than the limit of 1,000,000 bytes and was not read"),
                Arguments.of(
                        Faults.tooManyPages(1_000),
                        "There are more than the limit of 1,000 pages, and nothing was read"),
                Arguments.of(Faults.key("7", 9), "Expected a NEXT_KEY above 9, but it was '7'; the pages lead nowhere"),
                Arguments.of(
                        Faults.type(""),
                        "Expected JSON (application/json in UTF-8) from e-Stat, but the response names no Content-Type"),
                Arguments.of(
                        Faults.type("text/html"),
                        "Expected JSON (application/json in UTF-8) from e-Stat, but the response is 'text/html'"),
                Arguments.of(
                        Faults.encoding("br"),
                        "Content-Encoding 'br' of e-Stat's response cannot be read, expected gzip or identity"),
                Arguments.of(
                        Faults.length("-1"), "Content-Length '-1' of e-Stat's response is no whole number from 0"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsNamed(Refusal refusal, String en) {
        assertEquals(Reason.NOT_READABLE, refusal.reason());
        assertEquals(en, refusal.sentence().en());
        assertTrue(refusal.sentence().ja().chars().anyMatch(c -> c > 0x3000), refusal::toString);
    }

    /** A header may be of any length. */
    @Test
    void whatWasMetIsCutShort() {
        for (Refusal refusal : new Refusal[] {
            Faults.key(LONG, 1), Faults.type(LONG), Faults.encoding(LONG), Faults.length(LONG), Faults.failed(LONG)
        }) {
            assertTrue(
                    refusal.sentence().en().length() < 300, refusal.sentence().en());
            assertTrue(
                    refusal.sentence().ja().length() < 300, refusal.sentence().ja());
        }
    }
}
