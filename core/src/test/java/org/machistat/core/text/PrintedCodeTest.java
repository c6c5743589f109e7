package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedCodeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E 製造業|E|製造業",
                "(E) 製造業|E|製造業",
                "【E】製造業|E|製造業",
                "大分類E 製造業|E|製造業",
                "大分類:E・製造業|E|製造業",
                "E-製造業|E|製造業",
                "A~B 農林漁業|A-B|農林漁業",
                "(A ~ S) 全産業|A-S|全産業",
                "中分類09|09|''",
                "@Z 格付不能|@Z|格付不能"
            })
    void beforeTheName(String label, String code, String rest) {
        assertEquals(new PrintedCode(code, rest), PrintedCode.before(label).get());
        assertEquals(code.contains("-"), PrintedCode.before(label).get().isRange());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"製造業(E)|E|製造業", "製造業 【大分類E】|E|製造業 ", "全産業(A~R)|A-R|全産業"})
    void behindTheName(String label, String code, String rest) {
        assertEquals(new PrintedCode(code, rest), PrintedCode.behind(label).get());
    }

    @Test
    void noCode() {
        assertTrue(PrintedCode.before("製造業").isEmpty());
        assertTrue(PrintedCode.before("大分類製造業").isEmpty());
        assertTrue(PrintedCode.behind("製造業").isEmpty());
        assertTrue(PrintedCode.behind("製造業E").isEmpty(), "only in brackets");
        assertTrue(PrintedCode.behind("(E)").isEmpty(), "there is no name before it");
        assertTrue(PrintedCode.behind("漁業(水産養殖業を除く)").isEmpty());
        // thirteen characters are no code
        assertTrue(PrintedCode.before("Manufacturing").isEmpty());
    }
}
