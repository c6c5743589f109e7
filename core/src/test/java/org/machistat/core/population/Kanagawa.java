package org.machistat.core.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;

/** The 2018 edition of 国立社会保障・人口問題研究所 for Kanagawa: 59 areas in 7 years, as kanagawa2018.tsv holds them. */
final class Kanagawa {

    static final AgeGroups AGES = AgeGroups.fiveYears(90);
    static final int STEPS = 6;

    record Area(String code, char kind, List<Population> populations) {
        String name() {
            return populations.get(0).name().ja();
        }
    }

    private Kanagawa() {}

    static Map<String, Area> areas() {
        Map<String, Area> areas = new LinkedHashMap<>();
        try (InputStream in = Kanagawa.class.getResourceAsStream("kanagawa2018.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> areas.computeIfAbsent(
                                    cells[2], name -> new Area(cells[0], cells[1].charAt(0), new ArrayList<>()))
                            .populations()
                            .add(population(cells)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return areas;
    }

    private static Population population(String[] cells) {
        long[] counts = Arrays.stream(cells).skip(4).mapToLong(Long::parseLong).toArray();
        return Population.of(
                        ReferenceDate.parse(cells[3] + "年"),
                        AGES,
                        Arrays.copyOfRange(counts, 0, 19),
                        Arrays.copyOfRange(counts, 19, 38))
                .withName(Label.same(cells[2]))
                .withBase(cells[3].equals("2015") ? PopulationBase.CENSUS : PopulationBase.PROJECTION);
    }

    /** The ratios that lead from one population to the next. */
    static ProjectionRates ratios(Population from, Population to) {
        long women = to.count(Sex.FEMALE, AgeGroup.of(15, 49));
        AgeGroup first = AgeGroup.of(0, 4);
        double childWoman = (double) to.count(first) / women;
        double sexRatio = 100.0 * to.count(Sex.MALE, first) / to.count(Sex.FEMALE, first);
        return ProjectionRates.ofChange(
                AGES,
                change(from.counts(Sex.MALE), to.counts(Sex.MALE)),
                change(from.counts(Sex.FEMALE), to.counts(Sex.FEMALE)),
                Fertility.childWoman(AgeGroup.of(15, 49), childWoman, sexRatio));
    }

    private static double[] change(long[] from, long[] to) {
        double[] ratios = new double[20];
        for (int k = 0; k < 17; k++) {
            ratios[k + 1] = (double) to[k + 1] / from[k];
        }
        ratios[18] = (double) to[18] / (from[17] + from[18]);
        ratios[19] = ratios[18];
        return ratios;
    }
}
