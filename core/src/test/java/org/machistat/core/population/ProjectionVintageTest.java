package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FigureParser;
import org.machistat.core.value.Unit;

class ProjectionVintageTest {

    private static final AgeGroup TOTAL = AgeGroup.open(0);
    private static final AgeGroup WORKING = AgeGroup.of(15, 64);
    private static final ReferenceDate Y2020 = ReferenceDate.parse("2020年");

    private static List<String[]> rows(String file) {
        try (InputStream in = ProjectionVintageTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProjectionVintage edition2023(String name) {
        return ProjectionVintage.of(
                Label.of("令和5年推計", "2023 edition"),
                rows("kanagawa2023.tsv").stream()
                        .filter(row -> row[1].equals(name))
                        .map(row ->
                                Population.ofBothSexes(ReferenceDate.parse(row[2] + "年"), AgeGroups.THREE, new long[] {
                                    Long.parseLong(row[4]), Long.parseLong(row[5]), Long.parseLong(row[6])
                                }))
                        .toList());
    }

    private static ProjectionVintage edition2018(String name) {
        return ProjectionVintage.of(
                Label.of("平成30年推計", "2018 edition"), Kanagawa.areas().get(name).populations());
    }

    private static ProjectionVintage edition2013(String ward) {
        String[] row = rows("kawasaki2013.tsv").stream()
                .filter(one -> one[1].equals(ward))
                .findFirst()
                .orElseThrow();
        TimeSeries.Builder series = TimeSeries.builder(ward).unit(Unit.PERSONS);
        for (int i = 2; i < row.length; i++) {
            series.put(
                    ReferenceDate.parse((1985 + 5 * (i - 2)) + "年"), Figure.of(Long.parseLong(row[i]), Unit.PERSONS));
        }
        return ProjectionVintage.ofSeries(Label.of("平成25年推計", "2013 edition"), Map.of(TOTAL, series.build()));
    }

    /** As the Institute's tables show: 2018 edition total 2035, 15–64 2025; 2023 edition total 2045. */
    @Test
    void findsThePeaksOfEditions() {
        assertEquals(
                "2035年", edition2018("川崎市").peak(TOTAL).get().date().label().ja());
        assertEquals(
                "2025年", edition2018("川崎市").peak(WORKING).get().date().label().ja());
        assertEquals(
                "2045年", edition2023("川崎市").peak(TOTAL).get().date().label().ja());
        assertEquals(
                1_610_179,
                edition2023("川崎市").peak(TOTAL).get().figure().findValue().get().longValue());
    }

    /** Kawasaki City's paper of 2017 prints peaks only: 158.7万人 in 2030, 15–64 102.8万人 in 2025. */
    @Test
    void answersForThePeaksOfAPaperAlone() {
        Map<AgeGroup, TimeSeries.Point> peaks = new LinkedHashMap<>();
        peaks.put(
                TOTAL,
                new TimeSeries.Point(
                        ReferenceDate.parse("2030年"),
                        FigureParser.withDefaults().parse("158.7万人").get()));
        peaks.put(
                WORKING,
                new TimeSeries.Point(
                        ReferenceDate.parse("2025年"),
                        FigureParser.withDefaults().parse("102.8万人").get()));
        ProjectionVintage paper = ProjectionVintage.ofPeaks(Label.of("最新の人口推計", "latest projection"), peaks);
        assertEquals("2030年", paper.peak(TOTAL).get().date().label().ja());
        assertEquals("102.8万人", paper.peak(WORKING).get().figure().toString());
        assertEquals(
                "NOT_ENOUGH_DATA（最新の人口推計に0歳以上の系列はない（あるのは0歳以上、15～64歳のピークのみ） / "
                        + "latest projection does not hold the series of 0+ (it holds peaks only, of 0+, 15–64)）",
                paper.figure(TOTAL, Y2020).toString());
        assertEquals(
                "NOT_ENOUGH_DATA（最新の人口推計に65歳以上の系列はない（あるのは0歳以上、15～64歳のピークのみ） / "
                        + "latest projection does not hold the series of 65+ (it holds peaks only, of 0+, 15–64)）",
                paper.peak(AgeGroup.open(65)).toString());
        assertEquals(true, paper.minus(edition2018("川崎市"), TOTAL).refusal().isPresent());
    }

    /** By hand: 1,538,262 − 1,518,050 = 20,212 in 2020, 1.314% of the census. */
    @Test
    void comparesEditionsAndTheCensus() {
        ProjectionVintage before = edition2018("川崎市");
        ProjectionVintage after = edition2023("川崎市");
        TimeSeries difference = after.minus(before, TOTAL).get();
        assertEquals(6, difference.size());
        assertEquals(20_212, difference.get(Y2020).findValue().get().longValueExact());
        Population census = after.population(Y2020).get();
        ForecastError total = ForecastError.of(
                        List.of(before.against(Label.same("川崎市"), TOTAL, census).get()))
                .get();
        assertEquals("-1.31", total.malpe().rounded(2).toPlainString());
        // three groups by hand: −2,522/189,578 = −1.3303%, −23,170/1,037,169 = −2.2340%, +5,480/311,515 = +1.7591%
        List<ForecastError.Case> groups = AgeGroups.THREE.list().stream()
                .map(group -> before.against(group.label(), group, census).get())
                .toList();
        ForecastError byAge = ForecastError.of(groups).get();
        assertEquals("1.774", byAge.mape().rounded(3).toPlainString());
        assertEquals("-0.602", byAge.malpe().rounded(3).toPlainString());
        assertEquals(
                "NOT_ENOUGH_DATA（0～4歳は人口の年齢階級 0-14, 15-64, 65+ から合計できない / "
                        + "0–4 cannot be added up from the population's age groups 0-14, 15-64, 65+）",
                before.errorsByAge(census).toString());
    }

    /** By hand: 川崎区 −9,035/232,965 = −3.878%, 宮前区 −3,020/233,728 = −1.292%; mean 2.585. */
    @Test
    void measuresTheEditionOf2013AgainstTheCensus() {
        List<ForecastError.Case> cases = List.of("川崎区", "宮前区").stream()
                .map(ward -> edition2013(ward)
                        .against(
                                Label.same(ward),
                                TOTAL,
                                edition2023("川崎市" + ward).population(Y2020).get())
                        .get())
                .toList();
        ForecastError error = ForecastError.of(cases).get();
        assertEquals("2.585", error.mape().rounded(3).toPlainString());
        assertEquals("-2.585", error.malpe().rounded(3).toPlainString());
        assertEquals("2件 MAPE 2.59% MALPE -2.59%", error.toString());
    }

    @Test
    void refusesACountOfNobody() {
        assertEquals(
                "ZERO_BASE（Xの実績値が0のため誤差率を計算できない / the count of X is 0, so there is no percentage error）",
                ForecastError.of(List.of(new ForecastError.Case(Label.same("X"), 5, 0)))
                        .toString());
        assertEquals(
                "NOT_ENOUGH_DATA（比べる推計値と実績値がない / there is no projected and counted number to compare）",
                ForecastError.of(List.of()).toString());
    }
}
