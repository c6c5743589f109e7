package org.machistat.census.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.machistat.census.industry.IndustryCode;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Comparability.Aspect;

class WaveSubjectTest {

    private static final AreaCode KAWASAKI = AreaCode.parse("14130");

    @Test
    void inWords() {
        assertEquals("事業所数（各地域、各産業）", WaveSubject.ESTABLISHMENTS.toString());
        assertEquals(
                "従業者数（14130、産業E・F）",
                WaveSubject.EMPLOYEES
                        .in(KAWASAKI)
                        .of(IndustryCode.of("E"), IndustryCode.of("F"))
                        .toString());
        assertEquals(
                "事業所数（各地域、全産業）", WaveSubject.ESTABLISHMENTS.ofAllIndustries().toString());
    }

    @Test
    void equality() {
        WaveSubject one = WaveSubject.ESTABLISHMENTS.in(KAWASAKI).ofIndustries(List.of("E"));
        assertEquals(one, WaveSubject.ESTABLISHMENTS.of(IndustryCode.of("E")).in(KAWASAKI));
        assertEquals(
                one.hashCode(),
                WaveSubject.ESTABLISHMENTS.of(IndustryCode.of("E")).in(KAWASAKI).hashCode());
        assertNotEquals(one, one.ofAllIndustries());
        assertNotEquals(one, WaveSubject.EMPLOYEES.in(KAWASAKI).ofIndustries(List.of("E")));
    }

    @Test
    void nothingMayBeNull() {
        assertThrows(NullPointerException.class, () -> WaveSubject.ESTABLISHMENTS.in(null));
        assertEquals(
                "subject",
                assertThrows(
                                NullPointerException.class,
                                () -> CensusWave.BASIC_2014.comparabilityWith(CensusWave.ACTIVITY_2016, null))
                        .getMessage());
    }

    @Provide
    Arbitrary<CensusWave> waves() {
        return Arbitraries.of(CensusWave.list());
    }

    @Provide
    Arbitrary<WaveSubject> subjects() {
        return Arbitraries.of(
                WaveSubject.ESTABLISHMENTS,
                WaveSubject.EMPLOYEES,
                WaveSubject.ESTABLISHMENTS.in(KAWASAKI),
                WaveSubject.ESTABLISHMENTS.in(AreaCode.parse("07545")).ofAllIndustries(),
                WaveSubject.EMPLOYEES.in(AreaCode.parse("11203")).ofIndustries(List.of("M", "7721")));
    }

    /** One judgement whichever wave is asked; a wave with itself has no reason. */
    @Property
    void bothWaysAreOne(
            @ForAll("waves") CensusWave one,
            @ForAll("waves") CensusWave other,
            @ForAll("subjects") WaveSubject subject) {
        assertEquals(one.comparabilityWith(other, subject), other.comparabilityWith(one, subject));
        assertEquals(List.of(), one.comparabilityWith(one, subject).reasons());
    }

    /** Saying where and of what never adds an aspect, nor makes the verdict of all industries worse. */
    @Property
    void sayingMoreNeverAddsAReason(@ForAll("waves") CensusWave one, @ForAll("waves") CensusWave other) {
        List<Aspect> general = one.comparabilityWith(other).reasons().stream()
                .map(reason -> reason.aspect())
                .toList();
        var city = one.comparabilityWith(
                other, WaveSubject.ESTABLISHMENTS.in(KAWASAKI).ofAllIndustries());
        city.reasons().forEach(reason -> assertEquals(true, general.contains(reason.aspect())));
        assertEquals(true, city.verdict().compareTo(one.comparabilityWith(other).verdict()) <= 0);
    }
}
