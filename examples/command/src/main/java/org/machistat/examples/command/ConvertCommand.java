package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert}: a table from one form of file into another, its marks kept. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "変換：CSV・TSV・Markdown、e-StatのJSON・CSV、JSON-stat、SDMX-CSV、SSDSE から、CSV・JSON・JSON-stat・SDMX-CSV・CSVW などへ",
            "Converts a table; the marks (x, -, …, p) are kept. What was written is read back and compared figure by figure."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:すべて変換した / everything was converted",
            "1:読めない値か、変換後に変わる値がある（標準エラーに箇所を示す） / something could not be read or kept, see the error stream",
            Computation.FAILED
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar machistat.jar convert sample:estat --to csv",
            "  java -jar machistat.jar convert sample:establishments --to json-stat --lang en"
        })
final class ConvertCommand implements Callable<Integer> {

    private static final int SHOWN = 20;
    private static final int MOST_COMPARED = 1_000_000;

    @Parameters(paramLabel = "FILE", description = "ファイル。- は標準入力 / a file; - is standard input; sample:NAME")
    private String file;

    @Mixin
    private TableInput input;

    @Option(names = "--from", paramLabel = "KIND", description = "元の種類（--as と同じ） / the same as --as")
    private FileKind from;

    @Option(names = "--to", paramLabel = "FORM", required = true, description = "変換先 / ${COMPLETION-CANDIDATES}")
    private TableForm to;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "出力ファイル / the file to write; standard output if not stated")
    private String output;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "table.csv",
            description = "csvw が指すCSV / the CSV that csvw describes (default: ${DEFAULT-VALUE})")
    private String url;

    @Option(names = "--title", paramLabel = "TEXT", description = "表題をつける / gives the table a title")
    private String title;

    @Option(names = "--source", paramLabel = "TEXT", description = "出典をつける / gives the table its source")
    private String source;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "ja",
            description =
                    "名称と文章の言語 / language of names and texts: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Language language;

    @Option(names = "--strict", description = "読めない値や変わる値があれば何も書かない / writes nothing if anything is lost")
    private boolean strict;

    private final Streams streams;

    ConvertCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try {
            if (from != null) {
                input.readAs(from);
            }
            Loaded<StatTable> loaded = input.read(file, streams);
            StatTable table = named(loaded.value());
            complain(loaded.errors().stream().map(Problem::sentence).toList());
            complain(loaded.problems().stream()
                    .filter(problem -> problem.severity() != Problem.Severity.ERROR)
                    .map(problem -> Label.of("読み取り：", "reading: ").plus(problem.sentence()))
                    .toList());
            if (isTooLarge(table)) {
                complain(Label.of(
                        "注意：値が" + MOST_COMPARED + "個を超えるので、書いたものを元と照合していない（--strict では照合する）",
                        "note: what was written is not compared with the original, since there are more than "
                                + MOST_COMPARED + " figures (with --strict it is)"));
            }
            String text = to.write(table, language.locale(), url);
            List<Label> lost = lost(text, table);
            lost.forEach(this::complain);
            boolean whole = loaded.isComplete() && lost.isEmpty();
            if (!whole && strict) {
                throw Unusable.of(
                                "失われる値があるので書かなかった（--strict）",
                                "nothing was written, since something would be lost (--strict)")
                        .in(file);
            }
            if (to.isBare()
                    && (!table.source().equals(Source.UNSTATED)
                            || !table.notes().isEmpty())) {
                complain(Label.of(
                        "注意：" + to + " には題名・出典・注が入らない（json、json-stat、sdmx-csv には入る）",
                        "note: " + to
                                + " has no place for title, source and notes (json, json-stat and sdmx-csv have)"));
            }
            write(text);
            return whole ? Main.CLEAN : Main.FINDINGS;
        } catch (Unusable e) {
            streams.complain(e.line().in(language.locale()));
            return Main.FAILURE;
        } catch (IllegalArgumentException e) {
            complain(Label.same(String.valueOf(e.getMessage())));
            return Main.FAILURE;
        }
    }

    /** With the title and source that a file of figures alone has no place for. */
    private StatTable named(StatTable table) {
        StatTable titled = title == null ? table : table.withTitle(Label.same(title));
        return source == null ? titled : titled.withSource(Source.of(Label.same(source)));
    }

    /** The first of them, and how many more there are. */
    private void complain(List<Label> sentences) {
        sentences.stream().limit(SHOWN).forEach(this::complain);
        if (sentences.size() > SHOWN) {
            complain(Unusable.more(sentences.size() - SHOWN));
        }
    }

    private void complain(Label sentence) {
        streams.complain(
                InputFile.shown(file).plus(Label.same(": ")).plus(sentence).in(language.locale()));
    }

    /** Whether the comparison is left out; who asks for --strict waits for it. */
    private boolean isTooLarge(StatTable table) {
        return table.size() > MOST_COMPARED && !strict;
    }

    /** What does not come back as it was. */
    private List<Label> lost(String text, StatTable table) {
        if (isTooLarge(table)) {
            return List.of();
        }
        Optional<Answer<StatTable>> back = to.readBack(text, table);
        if (back.isEmpty()) {
            return List.of();
        }
        if (!back.get().isGiven()) {
            return List.of(Label.of("変換後のものが読み戻せない：", "what was written cannot be read back: ")
                    .plus(back.get().refusal().orElseThrow().sentence()));
        }
        StatTable other = back.get().get();
        if (other.size() != table.size()) {
            return List.of(Label.of(
                    "値が" + table.size() + "個あるが、変換後は" + other.size() + "個",
                    "there are " + table.size() + " figures, but " + other.size() + " after conversion"));
        }
        List<Label> lost = new ArrayList<>();
        int changed = 0;
        for (int cell = 0; cell < table.size(); cell++) {
            Figure before = table.figureAt(cell);
            Figure after = other.figureAt(cell);
            if (!isSame(before, after)) {
                changed++;
                if (changed <= SHOWN) {
                    Label place = place(table, cell);
                    String met = Unusable.met(before.printed()) + " → " + Unusable.met(after.printed());
                    lost.add(Label.of("変換後に変わる値：", "a figure that is not kept: ")
                            .plus(place)
                            .plus(Label.same(" " + met)));
                }
            }
        }
        if (changed > SHOWN) {
            lost.add(Unusable.more(changed - SHOWN));
        }
        return lost;
    }

    private static boolean isSame(Figure before, Figure after) {
        return before.findValue().equals(after.findValue())
                && before.findMark().equals(after.findMark())
                && before.qualifiers().equals(after.qualifiers());
    }

    private static Label place(StatTable table, int cell) {
        Label place = Label.EMPTY;
        int rest = cell;
        for (int i = table.axes().size() - 1; i >= 0; i--) {
            Axis axis = table.axes().get(i);
            Label name = axis.categories().get(rest % axis.size()).name();
            place = place.ja().isEmpty() ? name : name.plus(Label.same("・")).plus(place);
            rest /= axis.size();
        }
        return place;
    }

    private void write(String text) throws Unusable {
        if (output == null) {
            streams.out().print(text);
            return;
        }
        OutputFile.write(output, text, List.of(file));
    }
}
