package org.machistat.examples.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.wave.CensusWave;
import org.machistat.core.area.AreaCode;
import org.machistat.core.composition.Composition;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;
import org.machistat.examples.data.Nationwide;

/** A table there and back, and rows that are wrong. */
class EstablishmentStoreTest {

    private static final String CELL = "'2016', 'employees', 'E', '14130'";

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = Database.open(Database.IN_MEMORY);
        Database.createTables(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** One city and its total, one industry and its total, two waves, every kind of figure. */
    private static EstablishmentTable small() {
        CensusWave odd = CensusWave.builder(CensusWave.Family.ACTIVITY, LocalDate.of(2022, 6, 1))
                .lastDay(LocalDate.of(2022, 8, 31))
                .boundaryDate(LocalDate.of(2020, 1, 1))
                .omitted(Label.of("島しょ", "islands"), AreaCode.parse("13"), AreaCode.parse("46"))
                .source(Source.of("試験").withDate(LocalDate.of(2023, 3, 1)).withPlace(Label.of("3頁", "page 3")))
                .build();
        Axis industries = Axis.of(
                        EstablishmentTable.INDUSTRY,
                        Label.of("産業", "Industry"),
                        List.of(EstablishmentTable.ALL_INDUSTRIES, Category.of("E", Label.of("製造業", "Manufacturing"))))
                .withTotal("total", "E");
        List<Category> areas = List.of(Category.of("14130", Label.of("川崎市", "Kawasaki")));
        EstablishmentTable.Builder table = EstablishmentTable.builder(
                        industries, List.of(CensusWave.ACTIVITY_2016, odd), areas)
                .source(Source.of("表"))
                .note(Label.of("注「\"引用\"」、\\N", "note: 'it', \"quoted\", two\nlines"));
        Category count = EstablishmentTable.ESTABLISHMENTS;
        Category people = EstablishmentTable.EMPLOYEES;
        return table.put("total", count, "2016", "14130", Figure.of(0))
                .put("E", count, "2016", "14130", Figure.of(Mark.NIL, Unit.NONE))
                .put("total", people, "2016", "14130", Figure.of(1_234).withQualifier(Mark.PROVISIONAL))
                .put("E", people, "2016", "14130", Figure.of(Mark.SUPPRESSED, Unit.NONE))
                .put(
                        "total",
                        count,
                        "2022",
                        "14130",
                        new Figure.Marked(Mark.UNKNOWN, "***", Unit.NONE, java.util.Set.of()))
                .put("E", count, "2022", "14130", Figure.of(Mark.BLANK, Unit.NONE))
                .put("total", people, "2022", "14130", Figure.of(Long.MAX_VALUE))
                .put(
                        "E",
                        people,
                        "2022",
                        "14130",
                        Figure.of(0).withQualifier(Mark.ROUNDS_TO_ZERO).withQualifier(Mark.ESTIMATED))
                .build();
    }

    private static void assertSame(EstablishmentTable written, EstablishmentTable read) {
        for (int cell = 0; cell < written.table().size(); cell++) {
            assertEquals(written.table().figureAt(cell), read.table().figureAt(cell), "cell " + cell);
        }
        assertEquals(written.table().axes(), read.table().axes());
        assertEquals(written.table(), read.table());
        for (int w = 0; w < written.waves().size(); w++) {
            CensusWave one = written.waves().get(w);
            CensusWave other = read.waves().get(w);
            assertEquals(one.toString(), other.toString());
            assertEquals(one.omittedWithin(), other.omittedWithin());
            assertEquals(one.source(), other.source());
            assertEquals(one.lastDay(), other.lastDay());
            assertEquals(one.boundaryDate(), other.boundaryDate());
            assertEquals(one.revision(), other.revision());
        }
    }

    @Test
    void everyKindOfFigureComesBack() throws SQLException {
        EstablishmentTable table = small();
        EstablishmentStore.write(connection, table);
        Loaded<EstablishmentTable> read = EstablishmentStore.read(connection);
        assertEquals(List.of(), read.problems());
        assertSame(table, read.value());
    }

    @Test
    void nationComesBackAndSqlHasItsSums() throws SQLException {
        EstablishmentTable nation = Nationwide.establishments();
        EstablishmentStore.write(connection, nation);
        Loaded<EstablishmentTable> read = EstablishmentStore.read(connection);
        assertEquals(List.of(), read.problems());
        assertSame(nation, read.value());
        List<String> sums = Checks.sums(nation);
        assertEquals(3 * 2 * 20, sums.size());
        assertEquals(sums, Checks.sums(connection));
        // what is read back answers as what was written
        assertEquals(
                nation.area("14130")
                        .change("E", EstablishmentTable.EMPLOYEES, "2016", "2021")
                        .toString(),
                read.value()
                        .area("14130")
                        .change("E", EstablishmentTable.EMPLOYEES, "2016", "2021")
                        .toString());
    }

    /** What a total has beyond its divisions, where nothing is marked: by SQL and by the library's compositions. */
    @Test
    void residualsBySqlAreThoseOfCompositions() throws SQLException {
        EstablishmentTable nation = Nationwide.establishments();
        EstablishmentStore.write(connection, nation);
        List<String> found = new ArrayList<>();
        int[] clean = new int[1];
        Database.query(connection, """
                SELECT wave_id, area_code, total - parts FROM (
                  SELECT wave_id, area_code,
                         SUM(CASE WHEN industry_code <> 'total' THEN value ELSE 0 END) AS parts,
                         SUM(CASE WHEN industry_code = 'total' THEN value ELSE 0 END) AS total,
                         COUNT(CASE WHEN mark IS NOT NULL AND mark <> 'NIL' THEN 1 END) AS marked
                  FROM figure WHERE measure_id = 'establishments' GROUP BY wave_id, area_code) AS s
                WHERE marked = 0 AND total > 0
                ORDER BY wave_id, area_code
                """, row -> {
            if (row.getLong(3) == 0) {
                clean[0]++;
            } else {
                found.add(row.getString(1) + " " + row.getString(2) + " " + row.getLong(3));
            }
        });
        assertTrue(clean[0] > 3 * 1_000, clean[0] + " municipalities and waves");
        assertFalse(found.isEmpty());
        for (String line : found) {
            String[] words = line.split(" ", -1);
            Composition composition = nation.area(words[1]).composition(EstablishmentTable.ESTABLISHMENTS, words[0]);
            assertEquals(words[2], composition.residual().get().amount().toString(), line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO figure VALUES ('2016', 'employees', 'E', '14130', -1, NULL, NULL, '')",
                "INSERT INTO figure VALUES ('2016', 'employees', 'E', '14130', NULL, NULL, NULL, '')",
                "INSERT INTO figure VALUES ('2016', 'employees', 'E', '14130', 1, 'NIL', '-', '')",
                "INSERT INTO figure VALUES ('2016', 'employees', 'E', '14130', NULL, 'NOTHING', '?', '')",
                "INSERT INTO figure VALUES ('2016', 'employees', 'Z', '14130', 1, NULL, NULL, '')",
                "INSERT INTO figure VALUES ('2016', 'employees', 'total', '14130', 1, NULL, NULL, '')"
            })
    void schemaRefuses(String sql) throws SQLException {
        EstablishmentStore.write(connection, small());
        execute("DELETE FROM figure WHERE wave_id = '2016' AND measure_id = 'employees' AND industry_code = 'E'");
        connection.commit();
        SQLException fault = assertThrows(SQLException.class, () -> execute(sql));
        assertTrue(fault.getMessage().toLowerCase(java.util.Locale.ROOT).contains("constraint"), fault.getMessage());
    }

    /** Tables made by others have no constraints: each fault is told with its key, the rest is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                CELL + ", -5, NULL, NULL, '' | figure(2016, employees, E, 14130).value | must be 0 or more, but was -5",
                CELL
                        + ", NULL, NULL, NULL, '' | figure(2016, employees, E, 14130).value | either value or mark must be there, but neither was",
                CELL
                        + ", 5, 'NIL', '-', '' | figure(2016, employees, E, 14130).value | either value or mark must be there, but both were",
                CELL
                        + ", NULL, 'GONE', 'x', '' | figure(2016, employees, E, 14130).mark | 'GONE' is no mark, expected one such as NIL, SUPPRESSED or UNKNOWN",
                CELL
                        + ", NULL, 'REVISED', 'r', '' | figure(2016, employees, E, 14130).mark | Mark REVISED stands beside a number, never in its place",
                CELL
                        + ", 5, NULL, NULL, 'NIL' | figure(2016, employees, E, 14130).mark | Mark NIL stands in place of a number, never beside it",
                "'2016', 'employees', 'Q9', '14130', 5, NULL, NULL, '' | figure(2016, employees, Q9, 14130).industry_code | 'Q9' is no code of its table of categories",
                "'2016', 'employees', 'E', '99999', 5, NULL, NULL, '' | figure(2016, employees, E, 99999).area_code | '99999' is no code of its table of categories",
                "'1999', 'employees', 'E', '14130', 5, NULL, NULL, '' | figure(1999, employees, E, 14130).wave_id | '1999' is no code of its table of categories",
                "'2016', NULL, 'E', '14130', 5, NULL, NULL, '' | figure(2016, null, E, 14130).measure_id | 'null' is no code of its table of categories"
            })
    void badRowsAreTold(String row, String place, String message) throws SQLException {
        EstablishmentStore.write(connection, small());
        execute(
                "CREATE TABLE others AS SELECT * FROM figure WHERE NOT (wave_id = '2016' AND measure_id = 'employees' AND industry_code = 'E')",
                "DROP TABLE figure",
                "CREATE TABLE figure AS SELECT * FROM others",
                "INSERT INTO figure VALUES (" + row + ")");
        Loaded<EstablishmentTable> read = EstablishmentStore.read(connection);
        assertEquals(2, read.problems().size(), read.problems().toString());
        Problem first = read.problems().get(0);
        assertEquals("'" + place + "': " + message, first.toString());
        assertEquals(
                "'figure(2016, employees, E, 14130).value': 1 figures have no row, or none that could be read (this one first); they are unknown",
                read.problems().get(1).toString());
        assertEquals(
                Mark.UNKNOWN,
                read.value()
                        .table()
                        .figure("E", "employees", "2016", "14130")
                        .findMark()
                        .orElseThrow());
        assertEquals(
                small().table().figure("total", "employees", "2022", "14130"),
                read.value().table().figure("total", "employees", "2022", "14130"));
    }

    @Test
    void secondRowOfAFigureIsTold() throws SQLException {
        EstablishmentStore.write(connection, small());
        execute(
                "CREATE TABLE others AS SELECT * FROM figure",
                "DROP TABLE figure",
                "CREATE TABLE figure AS SELECT * FROM others",
                "INSERT INTO figure VALUES ('2022', 'employees', 'total', '14130', 7, NULL, NULL, '')");
        Loaded<EstablishmentTable> read = EstablishmentStore.read(connection);
        assertEquals(
                List.of(
                        "'figure(2022, employees, total, 14130).value': there are two rows for it; the first was taken"),
                read.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void whatTheTablesCannotHoldIsRefused() {
        EstablishmentTable decimals = EstablishmentTable.of(
                small().table().withFigure(Figure.parse("1.5"), "E", "employees", "2016", "14130"), small().waves());
        IllegalArgumentException fault =
                assertThrows(IllegalArgumentException.class, () -> EstablishmentStore.write(connection, decimals));
        assertEquals(
                "Figures to be stored must be whole numbers from 0 in the unit of their measure, but figure(2016, employees, E, 14130) was 1.5人",
                fault.getMessage());
        EstablishmentTable thousands = EstablishmentTable.of(
                small().table().withFigure(Figure.of(2, Unit.parse("千人")), "E", "employees", "2016", "14130"),
                small().waves());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> EstablishmentStore.write(connection, thousands))
                .getMessage()
                .endsWith("was 2千人"));
    }

    @Test
    void emptyDatabaseIsTold() {
        IllegalArgumentException fault =
                assertThrows(IllegalArgumentException.class, () -> EstablishmentStore.read(connection));
        assertEquals("There must be a row in 'dataset', but there was none: nothing is stored", fault.getMessage());
    }
}
