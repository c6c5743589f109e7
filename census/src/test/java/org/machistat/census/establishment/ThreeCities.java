package org.machistat.census.establishment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.machistat.census.wave.CensusWave;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;

/** Yokohama, Kawasaki and Sagamihara 2014, 2016 and 2021; the source stands at the head of three-cities.tsv. */
final class ThreeCities {

    static final List<CensusWave> WAVES =
            List.of(CensusWave.BASIC_2014, CensusWave.ACTIVITY_2016, CensusWave.ACTIVITY_2021);
    static final EstablishmentTable TABLE = read();
    static final AreaEstablishments KAWASAKI = TABLE.area("14130");

    private ThreeCities() {}

    private static EstablishmentTable read() {
        EstablishmentTable.Builder table = EstablishmentTable.builder(
                WAVES,
                List.of(
                        Category.of("14100", Label.of("横浜市", "Yokohama")),
                        Category.of("14130", Label.of("川崎市", "Kawasaki")),
                        Category.of("14150", Label.of("相模原市", "Sagamihara"))));
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                ThreeCities.class.getResourceAsStream("three-cities.tsv"), StandardCharsets.UTF_8))) {
            List<String> lines =
                    in.lines().filter(line -> !line.startsWith("#")).toList();
            String[] industries = lines.get(0).split("\t", -1);
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                Category measure =
                        cells[2].equals("employees") ? EstablishmentTable.EMPLOYEES : EstablishmentTable.ESTABLISHMENTS;
                for (int i = 3; i < cells.length; i++) {
                    if (!cells[i].isEmpty()) {
                        table.put(industries[i], measure, cells[1], cells[0], Figure.of(Long.parseLong(cells[i])));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.build();
    }
}
