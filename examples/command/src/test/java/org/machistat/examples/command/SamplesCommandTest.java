package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplesCommandTest {

    @Test
    void listsThemInBothLanguages() {
        String ja = Runs.run("samples").clean().out();
        assertEquals(Samples.values().length, ja.lines().count());
        assertTrue(ja.contains("sample:population\t川崎市の将来推計人口"), ja);
        String en = Runs.run("samples", "--lang", "en").clean().out();
        assertTrue(en.contains("sample:town\tpopulation and assumptions of an invented town"), en);
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void showsEach(Samples sample) {
        String out = Runs.run("samples", sample.id()).clean().out();
        assertTrue(out.length() > 50, out);
        assertEquals(out, Runs.run("samples", "sample:" + sample.id()).clean().out());
    }

    @Test
    void othersAreNotFound() {
        Runs.Result result = Runs.run("samples", "../../etc/passwd", "--lang", "en");
        assertEquals(2, result.code());
        assertTrue(
                result.err().startsWith("machistat: there is no sample '../../etc/passwd', there are employees, "),
                result.err());
    }
}
