package org.machistat.examples.database;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.establishment.EstablishmentTally;
import org.machistat.core.source.Loaded;
import org.machistat.examples.data.Nationwide;
import org.machistat.examples.data.SyntheticEstablishments;

/** Shows it all: the national table into the database and back, and records counted as a stream (実演). */
public final class Main {

    private Main() {}

    /**
     * Runs in an empty database.
     *
     * @param args the URL of the database, by default {@code jdbc:duckdb:}, in the memory of this program; then how many made-up records to count,
     *     by default 5,300,000
     * @throws SQLException if the database refuses, as when the tables are there already
     */
    public static void main(String[] args) throws SQLException {
        String url = args.length > 0 ? args[0] : Database.IN_MEMORY;
        long records = args.length > 1 ? Long.parseLong(args[1]) : SyntheticEstablishments.NATION;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!run(url, records, out)) {
            System.exit(1);
        }
    }

    /** Whether all checks held. */
    static boolean run(String url, long records, PrintStream out) throws SQLException {
        try (Connection connection = Database.open(url)) {
            Database.createTables(connection);
            boolean first = roundTrip(connection, out);
            boolean equal = stream(connection, records, out) && first;
            connection.commit();
            out.println(equal ? "すべて一致した / everything agrees" : "一致しないものがある / something differs");
            return equal;
        }
    }

    private static boolean roundTrip(Connection connection, PrintStream out) throws SQLException {
        EstablishmentTable nation = Nationwide.establishments();
        Clock clock = new Clock();
        EstablishmentStore.write(connection, nation);
        connection.commit();
        say(out, "全国表の書き込み", "national table written", nation.table().size() + " figures", clock);
        Loaded<EstablishmentTable> read = EstablishmentStore.read(connection);
        say(out, "読み出し", "read back", read.problems().size() + " problems", clock);
        boolean equal = read.isComplete() && read.value().table().equals(nation.table());
        out.println("  元の表と等しい / equal to the table written: " + equal);
        boolean sums = Checks.sums(connection).equals(Checks.sums(nation));
        out.println("  SQLの合計と等しい / sums by SQL are those of the library: " + sums);
        return equal && sums;
    }

    private static boolean stream(Connection connection, long records, PrintStream out) throws SQLException {
        Clock clock = new Clock();
        RecordTally.writeSynthetic(connection, records);
        connection.commit();
        say(out, "合成個票の書き込み", "made-up records written", records + " rows", clock);
        resetPeak();
        Loaded<EstablishmentTally> tally =
                RecordTally.tally(connection, RecordTally.ALL, SyntheticEstablishments.plan());
        String peak = String.format(
                Locale.ROOT, "%d rows, peak heap %.0f MB", tally.value().records(), peak() / 1e6);
        say(out, "逐次集計", "tallied as a stream", peak, clock);
        tally.problems().forEach(problem -> out.println("  " + problem));
        long cells = RecordTally.write(connection, tally.value());
        say(out, "集計の書き戻し", "tally written back", cells + " cells", clock);
        long different = Checks.differentCells(connection);
        say(out, "SQLの集計との違い", "cells that SQL counts otherwise", different + " cells", clock);
        return tally.isComplete() && tally.value().records() == records && different == 0;
    }

    private static void say(PrintStream out, String ja, String en, String what, Clock clock) {
        out.printf(Locale.ROOT, "%s / %s: %s, %.2f s%n", ja, en, what, clock.lap());
    }

    private static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The sum of the peaks of all parts of the heap since the reset, garbage included. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** Seconds since the last question. */
    private static final class Clock {
        private long last = System.nanoTime();

        double lap() {
            long now = System.nanoTime();
            double seconds = (now - last) / 1e9;
            last = now;
            return seconds;
        }
    }
}
