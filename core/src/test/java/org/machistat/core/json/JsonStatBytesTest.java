package org.machistat.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The patterns of zeros in RFC 4627 section 3, and the byte order marks of Unicode 15 section 2.13. */
class JsonStatBytesTest {

    @ParameterizedTest
    @CsvSource({
        "7B22, UTF-8",
        "7B226122, UTF-8",
        "EFBBBF7B, UTF-8",
        "007B0022, UTF-16BE",
        "7B002200, UTF-16LE",
        "FEFF007B, UTF-16BE",
        "FFFE7B00, UTF-16LE",
        "0000007B, UTF-32BE",
        "7B000000, UTF-32LE",
        "0000FEFF, UTF-32BE",
        "FFFE0000, UTF-32LE",
        "007B, UTF-16BE",
        "'', UTF-8",
        "8E738E73, UTF-8"
    })
    void theEncodingShowsInTheFirstBytes(String hex, String charset) {
        assertEquals(
                charset, JsonStatBytes.charset(HexFormat.of().parseHex(hex)).name());
    }
}
