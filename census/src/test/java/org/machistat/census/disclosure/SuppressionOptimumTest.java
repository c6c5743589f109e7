package org.machistat.census.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

/**
 * Where {@link ProtectedTable#isOptimal} says so no safe choice is cheaper: every cheaper one is tried.
 *
 * <p>{@link #main} prints what the quick choice, which is all there is of large tables, costs beside the cheapest.
 */
class SuppressionOptimumTest {

    private static final int TABLES = 40;
    private static final int MOST_FOR_CUBES = 30_000;

    /** 事業所数 of 2016 by 大分類 in Kawasaki: Kawasaki City's paper of 2017 (its row of 情報通信業 is what the sum leaves). */
    private static final long[][] PAPER = {
        {65}, {1, 3_852, 3_015}, {25, 683, 1_331, 8_843, 474, 3_853, 1_689, 5_854, 3_510, 1_399, 4_152, 149, 2_133}
    };

    /** Tables of one form (表の形). */
    enum Shape {
        LIST("1 × 10", "one list with its total", 1) {
            @Override
            StatTable table(Random random) {
                return BruteForce.withMargins(counts(random, 1, 10, 1.5, 1.5)).select("row", "r0");
            }
        },
        FLAT("2 × 4", "two rows, margins", 1) {
            @Override
            StatTable table(Random random) {
                return BruteForce.withMargins(counts(random, 2, 4, 1.5, 1.5));
            }
        },
        SQUARE("3 × 3", "margins", 1) {
            @Override
            StatTable table(Random random) {
                return BruteForce.withMargins(counts(random, 3, 3, 1.8, 1.5));
            }
        },
        SUBTOTALS("(2 + 2) × 2", "rows in two sectors, margins", 2) {
            @Override
            StatTable table(Random random) {
                return sectors(counts(random, 4, 2, 1.8, 1.5), 2);
            }
        },
        OWNERS("2 × 3, need 1", "small counts, margins, protection of 1", 1) {
            @Override
            StatTable table(Random random) {
                return BruteForce.withMargins(counts(random, 2, 3, 0.7, 0.9));
            }

            @Override
            Protection protection() {
                return new Protection(1, Rational.ZERO);
            }
        },
        CUBE("2 × 2 × 2", "margins of three axes, no network", 1) {
            @Override
            StatTable table(Random random) {
                return cube(counts(random, 2, 4, 2.6, 0.9));
            }

            @Override
            int reach() {
                return 2;
            }
        },
        PAPER_ITSELF("17 in 3 sectors", "the paper's industries of 2016 as they are", 40) {
            @Override
            StatTable table(Random random) {
                return sectors(
                                list(Arrays.stream(PAPER)
                                        .flatMapToLong(LongStream::of)
                                        .toArray()),
                                1,
                                3,
                                13)
                        .select("column", "c0");
            }
        },
        INDUSTRIES("17 in 3 sectors", "the paper's industries, each times up to 2, down to a hundredth", 2) {
            @Override
            StatTable table(Random random) {
                double scale = Math.exp(Math.log(100) * -random.nextDouble());
                long[] all = Arrays.stream(PAPER)
                        .flatMapToLong(LongStream::of)
                        .map(count -> Math.round(count * scale * (0.5 + 1.5 * random.nextDouble())))
                        .toArray();
                return sectors(list(all), 1, 3, 13).select("column", "c0");
            }
        },
        MUNICIPALITIES("6 × 4", "like villages in SSDSE: industries and places of very different size, margins", 4) {
            @Override
            StatTable table(Random random) {
                return BruteForce.withMargins(counts(random, 6, 4, 3.2, 1.2));
            }
        };

        private final String size;
        private final String words;
        private final int scarcity;

        Shape(String size, String words, int scarcity) {
            this.size = size;
            this.words = words;
            this.scarcity = scarcity;
        }

        abstract StatTable table(Random random);

        Protection protection() {
            return Protection.DEFAULT;
        }

        /** How many times farther than the sensitive cell another one may have to move. */
        int reach() {
            return 1;
        }

        DisclosureControl control(SuppressionCost cost) {
            return DisclosureControl.withDefaults().withProtection(protection()).withCost(cost);
        }

        ExhaustiveSuppression exhaustive(StatTable table) {
            return new ExhaustiveSuppression(table, protection(), true, reach());
        }
    }

    /** Counts as establishments have them: the logarithm is normal. */
    private static long[][] counts(Random random, int rows, int columns, double middle, double spread) {
        long[][] inner = new long[rows][columns];
        for (long[] row : inner) {
            for (int j = 0; j < columns; j++) {
                row[j] = (long) Math.exp(random.nextGaussian() * spread + middle);
            }
        }
        return inner;
    }

    private static long[][] list(long[] counts) {
        return LongStream.of(counts).mapToObj(count -> new long[] {count}).toArray(long[][]::new);
    }

    /** A table whose rows have subtotals, and both axes a total. */
    private static StatTable sectors(long[][] inner, int... sizes) {
        int columns = inner[0].length;
        List<Category> rows = new ArrayList<>(List.of(Category.of("計")));
        List<long[]> values = new ArrayList<>(List.of(new long[columns]));
        List<String> names = new ArrayList<>();
        List<List<String>> parts = new ArrayList<>();
        int next = 0;
        while (next < inner.length) {
            int size = Math.min(sizes[Math.min(names.size(), sizes.length - 1)], inner.length - next);
            String name = "部" + names.size();
            long[] sum = new long[columns];
            names.add(name);
            rows.add(Category.of(name));
            values.add(sum);
            List<String> own = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                own.add("r" + next);
                rows.add(Category.of("r" + next));
                values.add(inner[next].clone());
                for (int j = 0; j < columns; j++) {
                    sum[j] += inner[next][j];
                    values.get(0)[j] += inner[next][j];
                }
                next++;
            }
            parts.add(own);
        }
        Axis axis = Axis.of("row", Label.same("row"), rows).withTotal("計", names.toArray(String[]::new));
        for (int i = 0; i < names.size(); i++) {
            axis = axis.withTotal(names.get(i), parts.get(i).toArray(String[]::new));
        }
        String[] columnIds = IntStream.range(0, columns).mapToObj(j -> "c" + j).toArray(String[]::new);
        StatTable.Builder table = StatTable.builder("表").axis(axis).axis(BruteForce.total("column", columnIds));
        int cell = 0;
        for (long[] row : values) {
            table.put(cell++, LongStream.of(row).sum(), 0, Unit.NONE);
            for (long value : row) {
                table.put(cell++, value, 0, Unit.NONE);
            }
        }
        return table.build();
    }

    /** A cube with margins: the first axis are the rows, the others the pairs of columns. */
    private static StatTable cube(long[][] inner) {
        StatTable.Builder table = StatTable.builder("表")
                .axis(BruteForce.total("x", "x0", "x1"))
                .axis(BruteForce.total("y", "y0", "y1"))
                .axis(BruteForce.total("z", "z0", "z1"));
        for (int cell = 0; cell < 27; cell++) {
            int[] place = {cell / 9, cell / 3 % 3, cell % 3};
            long sum = 0;
            for (int i = 0; i < 8; i++) {
                int[] own = {(i >> 2) + 1, (i >> 1 & 1) + 1, (i & 1) + 1};
                boolean isIn = IntStream.range(0, 3).allMatch(k -> place[k] == 0 || place[k] == own[k]);
                sum += isIn ? inner[own[0] - 1][(own[1] - 1) * 2 + own[2] - 1] : 0;
            }
            table.put(cell, sum, 0, Unit.NONE);
        }
        return table.build();
    }

    private static BitSet hidden(StatTable published) {
        return IntStream.range(0, published.size())
                .filter(cell -> !published.figureAt(cell).isKnown())
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** 40 tables of each shape by both losses. */
    @ParameterizedTest
    @EnumSource(Shape.class)
    void whereItSaysSoNothingIsCheaper(Shape shape) {
        Random random = new Random(20_261_130);
        int withFurther = 0;
        for (int round = 0; round < TABLES / shape.scarcity; round++) {
            StatTable table = shape.table(random);
            ExhaustiveSuppression all = shape.exhaustive(table);
            for (SuppressionCost cost : SuppressionCost.values()) {
                Answer<ProtectedTable> answer = shape.control(cost).protect(table);
                if (answer.isGiven()) {
                    ProtectedTable done = answer.get();
                    if (shape == Shape.CUBE && !all.canTryAll(cost, done.lost(cost), MOST_FOR_CUBES)) {
                        continue;
                    }
                    assertTrue(done.isOptimal());
                    assertTrue(all.isSafe(hidden(done.table())), () -> table + "" + done.table());
                    assertEquals(
                            OptionalLong.of(done.lost(cost)),
                            all.least(cost, done.lost(cost)),
                            () -> cost + " " + table + done.table());
                    withFurther += done.complementary().isEmpty() ? 0 : 1;
                } else {
                    assertEquals(OptionalLong.empty(), all.least(cost, Long.MAX_VALUE / 2), table::toString);
                }
            }
        }
        assertTrue(
                withFurther >= TABLES / shape.scarcity / (shape == Shape.CUBE ? 8 : 2),
                "too few tables had anything to hide: " + withFurther);
    }

    /** What was lost in one table by the quick choice and at least. */
    private record Loss(long quick, long least) {}

    /** Prints for each shape and loss: tables, how often the quick choice is the cheapest, and what it loses more, in all. */
    public static void main(String[] args) {
        System.out.printf(
                "%-16s %-7s %7s %8s %9s %9s %9s %7s%n",
                "shape", "loss", "tables", "refused", "cheapest", "quick", "least", "more");
        for (Shape shape : Shape.values()) {
            for (SuppressionCost cost : SuppressionCost.values()) {
                print(shape, cost, shape == Shape.PAPER_ITSELF ? 1 : args.length > 0 ? Integer.parseInt(args[0]) : 200);
            }
        }
    }

    private static void print(Shape shape, SuppressionCost cost, int rounds) {
        Random random = new Random(1);
        List<Loss> losses = new ArrayList<>();
        int refused = 0;
        int wrong = 0;
        while (losses.size() < rounds && refused < rounds) {
            StatTable table = shape.table(random);
            Answer<ProtectedTable> quick =
                    shape.control(cost).withMostForOptimum(0).protect(table);
            if (!quick.isGiven()) {
                refused++;
            } else if (!quick.get().complementary().isEmpty()) {
                ProtectedTable searched = shape.control(cost).protect(table).get();
                long least = searched.lost(cost);
                wrong += searched.isOptimal() ? 0 : 1;
                losses.add(new Loss(quick.get().lost(cost), least));
            }
        }
        long quick = losses.stream().mapToLong(Loss::quick).sum();
        long least = losses.stream().mapToLong(Loss::least).sum();
        long same = losses.stream().filter(loss -> loss.quick == loss.least).count();
        System.out.printf(
                Locale.ROOT,
                "%-16s %-7s %7d %8d %8.1f%% %9d %9d %6.1f%%  %s%s%n",
                shape.size,
                cost,
                losses.size(),
                refused,
                100.0 * same / losses.size(),
                quick,
                least,
                100.0 * (quick - least) / least,
                shape.words,
                wrong > 0 ? "; the search was given up in " + wrong : "");
    }
}
