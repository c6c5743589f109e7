package org.machistat.examples.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.machistat.census.establishment.EstablishmentTally;
import org.machistat.core.source.Loaded;
import org.machistat.examples.data.SyntheticEstablishments;

/** Counts all records of a database in a JVM of its own, whose heap the test that starts it makes small. */
final class StreamProbe {

    private StreamProbe() {}

    public static void main(String[] args) throws SQLException {
        try (Connection connection = Database.open(args[0])) {
            Loaded<EstablishmentTally> tally =
                    RecordTally.tally(connection, RecordTally.ALL, SyntheticEstablishments.plan());
            System.out.println(tally.getComplete().records() + " records");
        }
    }
}
