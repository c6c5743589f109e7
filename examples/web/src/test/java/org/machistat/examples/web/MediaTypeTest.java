package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | text/csv | ",
                "TEXT/CSV; Charset=Windows-31J | text/csv | windows-31j",
                "text/csv;charset=\"UTF-8\" | text/csv | utf-8",
                "text/csv; header=present; charset=utf-8 | text/csv | utf-8",
                "text/csv; charset=utf-8; charset=utf-16 | text/csv | utf-8",
                "text/csv; | text/csv | ",
            })
    void reads(String header, String name, String charset) {
        assertEquals(Optional.of(new MediaType(name, Optional.ofNullable(charset))), MediaType.parse(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "csv",
                "text",
                "text/",
                "/csv",
                "text/csv charset=utf-8",
                "text/csv; charset",
                "text/csv; charset=\"a",
                "a/b;c=d;;e"
            })
    void whatIsNoMediaType(String header) {
        assertEquals(Optional.empty(), MediaType.parse(header));
    }

    /** RFC 9110, section 12.5.1: the closest range decides. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | true",
                "text/html | false",
                "text/html, */*;q=0.1 | true",
                "application/* | true",
                "application/*;q=0 | false",
                "*/*, application/json;q=0 | false",
                "application/json;q=0, */* | false",
                "application/json;q=0.001 | true",
                "application/json;q=rubbish | true",
                "rubbish | true",
                "text/html, rubbish | false",
                ", | true",
            })
    void accepts(String accept, boolean taken) {
        assertEquals(taken, MediaType.accepts(accept, MediaType.JSON));
    }

    @Test
    void withoutAcceptAllIsTaken() {
        assertEquals(true, MediaType.accepts(null, MediaType.HTML));
        assertEquals(true, MediaType.accepts("text/html", MediaType.HTML));
    }
}
