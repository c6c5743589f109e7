package org.machistat.census.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.machistat.census.area.AreaDirectory;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.internal.StoppedException;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FigureParser;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** Takes the rows of an SSDSE-A file: three of headings, then one for each municipality. */
final class SsdseRows {

    private static final int MOST_PLACES = 10_000;
    private static final int MOST_DIGITS = 15;
    private static final FigureParser PARSER = FigureParser.withDefaults();

    /** A municipality as the file has it. */
    record Municipality(int line, AreaCode code, String prefecture, String name) {}

    private final SsdseColumns known;
    private final AreaDirectory directory;
    private final ProblemList problems;
    private final List<List<String>> above = new ArrayList<>();
    private final List<Municipality> places = new ArrayList<>();
    private final List<Figure[]> figures = new ArrayList<>();
    private final Map<AreaCode, Integer> lines = new HashMap<>();
    private SsdseHeading heading;

    SsdseRows(SsdseColumns known, AreaDirectory directory, ProblemList problems) {
        this.known = known;
        this.directory = directory;
        this.problems = problems;
    }

    boolean row(int line, List<String> cells) {
        if (heading != null) {
            municipality(line, cells);
            return true;
        }
        above.add(cells.stream().map(String::strip).toList());
        if (above.size() == SsdseHeading.ROWS) {
            heading = new SsdseHeading(known, above.get(0), above.get(1), above.get(2));
        }
        return true;
    }

    SsdseHeading heading() {
        if (heading == null) {
            throw new StoppedException(Label.of(
                    "見出しの3行（コード、年、項目名）がない。" + above.size() + "行であった",
                    "There must be three heading rows (code, year, label), but there were " + above.size() + " rows"));
        }
        return heading;
    }

    /** The municipalities in the order of the file. */
    List<Municipality> places() {
        return places;
    }

    /** Says so if municipalities are missing, as in a selection or a file that was cut between two rows. */
    void checkNumber() {
        int all = directory.on(directory.last()).municipalities().size();
        if (places.size() < all) {
            String met = String.format(Locale.ROOT, "%,d", places.size());
            String expected = String.format(Locale.ROOT, "%,d", all);
            problems.note(
                    1,
                    Place.WHOLE,
                    met,
                    "市区町村が" + met + "で、名簿の" + expected + "（" + directory.last() + "現在）より少ない。全国の表ではない",
                    "there are " + met + " municipalities, fewer than the " + expected + " of the directory on "
                            + directory.last() + ": this is no table of all");
        }
    }

    /** For each municipality one figure for each column of the heading. */
    List<Figure[]> figures() {
        return figures;
    }

    private void municipality(int line, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (cells.size() != heading.width()) {
            problems.error(
                    1,
                    Place.line(line),
                    cells.get(0),
                    "列が" + cells.size() + "個で、見出しの" + heading.width() + "個と異なる。この行は読んでいない",
                    "the row has " + cells.size() + " cells, the heading " + heading.width() + "; it was not read");
            return;
        }
        Optional<AreaCode> code = code(line, cells.get(0).strip());
        if (code.isEmpty()) {
            return;
        }
        if (places.size() == MOST_PLACES) {
            throw new StoppedException(Label.of("市区町村が10,000を超えたため読み取りを中止した", "Stopped after 10,000 municipalities"));
        }
        lines.put(code.get(), line);
        Municipality place = new Municipality(
                line, code.get(), cells.get(1).strip(), cells.get(2).strip());
        checkNames(place);
        places.add(place);
        Figure[] row = new Figure[heading.columns().size()];
        Arrays.setAll(row, i -> figure(line, heading.columns().get(i), cells));
        figures.add(row);
    }

    private Optional<AreaCode> code(int line, String text) {
        Place place = Place.cell(line, 1, "");
        AreaCode code;
        try {
            code = AreaCode.parse(text);
        } catch (IllegalArgumentException e) {
            String met = ProblemList.shorten(text);
            problems.error(
                    1,
                    place,
                    text,
                    "「" + met + "」は地域コードでない。この行は読んでいない",
                    "'" + met + "' is no area code; the row was not read");
            return Optional.empty();
        }
        if (!code.isMunicipality()) {
            problems.error(
                    1,
                    place,
                    text,
                    code + "は市区町村のコードでない。この行は読んでいない",
                    code + " is not the code of a municipality; the row was not read");
            return Optional.empty();
        }
        if (lines.containsKey(code)) {
            problems.error(
                    1,
                    place,
                    text,
                    code + "は" + lines.get(code) + "行目にもある。この行は読んでいない",
                    code + " is in line " + lines.get(code) + " too; the row was not read");
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private void checkNames(Municipality place) {
        boolean isKnown =
                has(place.code(), place.name()) && has(place.code().prefecture().orElseThrow(), place.prefecture());
        if (!isKnown) {
            String met = ProblemList.shorten(place.prefecture() + place.name());
            problems.error(
                    1,
                    Place.cell(place.line(), 1, ""),
                    place.code().toString(),
                    "名簿の" + place.code() + "に「" + met + "」という名称の市区町村はない。名称はこのファイルのものとした",
                    "in the directory, " + place.code() + " was never called '" + met
                            + "'; the name is that of this file");
        }
    }

    private boolean has(AreaCode code, String name) {
        return directory.history(code).stream()
                .anyMatch(unit -> unit.name().ja().equals(name));
    }

    private Figure figure(int line, SsdseHeading.Column column, List<String> cells) {
        String text = cells.get(column.index()).strip();
        if (text.length() <= MOST_DIGITS && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Figure.of(Long.parseLong(text));
        }
        Answer<Figure> answer = PARSER.parse(text);
        Figure figure = answer.find().orElse(null);
        boolean isCount = figure instanceof Figure.Known one
                && one.decimals() == 0
                && one.value().signum() >= 0
                && one.value().precision() <= MOST_DIGITS
                && one.unit().equals(Unit.NONE);
        boolean isMark = figure instanceof Figure.Marked one && one.mark() != Mark.UNEXPLAINED;
        if (isCount || isMark) {
            return figure;
        }
        String met = ProblemList.shorten(text);
        problems.error(
                1,
                Place.cell(line, column.index() + 1, column.code()),
                text,
                "「" + met + "」は0以上の整数でも凡例の記号でもない。意味不明とした",
                "'" + met + "' is neither a count nor a known symbol; it was kept as unexplained");
        return new Figure.Marked(Mark.UNEXPLAINED, met, Unit.NONE, Set.of());
    }
}
