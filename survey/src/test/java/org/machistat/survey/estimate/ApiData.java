package org.machistat.survey.estimate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.machistat.core.source.Source;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.Column;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.LonelyUnit;
import org.machistat.survey.design.PairChances;
import org.machistat.survey.design.PairVariance;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.design.SampleDesignBuilder;

/** The samples of Californian schools that R's survey package ships, and R's results on them. */
public final class ApiData {

    private ApiData() {}

    /** The lines of a resource without its notes, split at tabs. */
    public static List<String[]> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ApiData.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SurveyData data(String name) {
        List<String[]> lines = lines(name + ".tsv");
        String[] names = lines.get(0);
        List<String[]> rows = lines.subList(1, lines.size());
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.length; c++) {
            int at = c;
            List<String> words = rows.stream().map(row -> row[at]).toList();
            boolean numbers = words.stream().allMatch(word -> word.isEmpty() || word.matches("-?[0-9.]+(e-?[0-9]+)?"));
            columns.add(numbers ? numbers(names[c], words) : CategoryColumn.of(names[c], words));
        }
        return SurveyData.of(columns, Source.UNSTATED);
    }

    private static Column numbers(String name, List<String> words) {
        double[] values = new double[words.size()];
        BitSet gaps = new BitSet();
        for (int row = 0; row < values.length; row++) {
            if (words.get(row).isEmpty()) {
                gaps.set(row);
            } else {
                values[row] = Double.parseDouble(words.get(row));
            }
        }
        return NumberColumn.of(name, values, gaps);
    }

    /** A statistic as the tables of results name it, such as "mean api00 stype E". */
    public static Statistic statistic(String[] asked) {
        Statistic all = switch (asked[0]) {
            case "total" -> Statistic.total(asked[1]);
            case "mean" -> Statistic.mean(asked[1]);
            case "share" -> Statistic.proportion(asked[1], asked[2]);
            case "ratio" -> Statistic.ratio(asked[1], asked[2]);
            case "quantile" -> Statistic.quantile(asked[1], Double.parseDouble(asked[2]));
            default -> throw new IllegalArgumentException(asked[0]);
        };
        int used = asked[0].equals("total") || asked[0].equals("mean") ? 2 : 3;
        return asked.length > used ? all.within(asked[used], asked[used + 1]) : all;
    }

    /** A design by the name it has in reference.tsv. */
    public static SampleDesign design(String name) {
        return switch (name) {
            case "strat" ->
                SampleDesign.of(data("apistrat"))
                        .withStrata("stype")
                        .withWeights("pw")
                        .withPopulations("fpc")
                        .build()
                        .get();
            case "stratwr" ->
                SampleDesign.of(data("apistrat"))
                        .withStrata("stype")
                        .withWeights("pw")
                        .build()
                        .get();
            case "clus1" ->
                SampleDesign.of(data("apiclus1"))
                        .withClusters("dnum")
                        .withWeights("pw")
                        .withPopulations("fpc")
                        .build()
                        .get();
            case "clus2" ->
                SampleDesign.of(data("apiclus2"))
                        .withClusters("dnum", "snum")
                        .withPopulations("fpc1", "fpc2")
                        .build()
                        .get();
            case "srs" ->
                SampleDesign.of(data("apisrs"))
                        .withPopulations("fpc")
                        .withLonelyUnit(LonelyUnit.FAIL)
                        .build()
                        .get();
            case "scd" ->
                SampleDesign.of(data("scd"))
                        .withStrata("ESA")
                        .withClusters("ambulance")
                        .nested()
                        .withWeights("weight")
                        .build()
                        .get();
            case "brewer" ->
                election().withInclusion("p", PairChances.BREWER).build().get();
            case "brewerhalf" ->
                election()
                        .withStrata("half")
                        .withInclusion("p", PairChances.BREWER)
                        .build()
                        .get();
            case "overton" ->
                election().withInclusion("p", PairChances.OVERTON).build().get();
            case "overtonht" ->
                election()
                        .withInclusion("p", PairChances.OVERTON)
                        .withPairVariance(PairVariance.HORVITZ_THOMPSON)
                        .build()
                        .get();
            case "hr" ->
                election().withInclusion("p", PairChances.HARTLEY_RAO).build().get();
            case "hrht" ->
                election()
                        .withInclusion("p", PairChances.HARTLEY_RAO)
                        .withPairVariance(PairVariance.HORVITZ_THOMPSON)
                        .build()
                        .get();
            case "pairsyg" ->
                election().withInclusion("p", electionPairs()).build().get();
            case "pairsht" ->
                election()
                        .withInclusion("p", electionPairs())
                        .withPairVariance(PairVariance.HORVITZ_THOMPSON)
                        .build()
                        .get();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static SampleDesignBuilder election() {
        return SampleDesign.of(data("election"));
    }

    private static double[][] electionPairs() {
        return lines("electionjoint.tsv").stream()
                .map(line ->
                        Arrays.stream(line).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
    }
}
