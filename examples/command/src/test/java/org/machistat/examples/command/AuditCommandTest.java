package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says of its input on the error stream, in full, and its exit codes. */
class AuditCommandTest {

    private static final String CLEAN = "区分,数\n男,30\n女,40\n合計,70\n";
    private static final String WRONG = "区分,数\n男,30\n女,40\n合計,71\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(InputStream in, OutputStream to, String... args) {
        out.reset();
        err.reset();
        return Main.run(
                in,
                new PrintStream(to, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                args);
    }

    private int run(String in, String... args) {
        return run(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, args);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``; 表として読めない。全体：何も書かれていない",
                "ただの文; 表として読めない。全体：区切りが分からない。カンマ、タブ、Markdownの縦線、または全行で同じ数の2つ以上の空白が必要（--lines で表のある行だけを指定できる）",
                "区分,増減数,増減率\\n; 表として読めない。全体：見出しの下に行がない（--lines で表のある行だけを指定できる）",
                "区分,増減数\\n甲,-\\n乙,x\\n; 数値が一つもない",
                "a,b\\nc,\u0000\\n; 表として読めない。2行目：NUL文字がある。文字コードの違うテキストか、テキストでないファイル",
                "a,b\\n\"c,1\\n; 表として読めない。2行目：この行以降で引用符が閉じていないか、閉じた引用符の後に文字がある"
            })
    void inputThatIsNoTable(String in, String why) {
        assertEquals(2, run(in.replace("\\n", "\n"), "audit", "-"));
        assertEquals("machistat: 標準入力: " + why + "\n", err());
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void filesThatCannotBeRead() {
        assertEquals(2, run("", "audit", "--lang", "en", folder.toString()));
        assertEquals("machistat: " + folder + ": a folder is no file\n", err());
        assertEquals(2, run("", "audit", folder.toString()));
        assertEquals("machistat: " + folder + ": フォルダーはファイルでない\n", err());
        assertEquals(2, run("", "audit", "--lang", "en", folder + "/none"));
        assertEquals("machistat: " + folder + "/none: there is no such file\n", err());
        assertEquals(2, run("", "audit", "--lang", "en", "a\u0000b"));
        assertEquals("machistat: a\\u0000b: the name of the file cannot be used\n", err());
    }

    /** More than a text may have: nothing is held of what lies beyond. */
    @Test
    void inputWithoutEnd() {
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return "男,30\n".getBytes(StandardCharsets.UTF_8)[at++ % 7];
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                java.util.Arrays.fill(bytes, from, from + length, (byte) 'x');
                return length;
            }
        };
        assertEquals(2, run(endless, out, "audit", "--lang", "en", "-"));
        assertTrue(
                err().startsWith(
                                "machistat: standard input: Unable to read a table: whole text: stopped here, nothing was read"),
                err());
    }

    @Test
    void linesOfALongerText() throws IOException {
        String file = Files.writeString(
                        folder.resolve("paper.txt"), String.join("\n", "# 節", "", "文。", "", WRONG, "次の文、", CLEAN))
                .toString();
        assertEquals(1, run("", "audit", "--lines", "5-8", file));
        assertEquals(0, run("", "audit", "--lines", "11-", file));
        assertEquals(2, run("", "audit", "--lines", "8-5", file));
        assertEquals(
                List.of(
                        "machistat: --lines の値が使えない / Invalid value for option '--lines': expected lines such as 12-34 or 5-, but was '8-5'",
                        "machistat audit --help"),
                err().lines().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "--rounding up -; --rounding の値が使えない / Invalid value for option '--rounding': expected half-up or truncate, but was 'up'",
                "--nope -; オプション「--nope」はない / there is no option '--nope'",
                "- -; 標準入力（-）は一度だけ読める / Standard input (-) can be read only once",
                "--format; --format の後に値（FORMAT）がない / --format needs a value, FORMAT",
                "--lang fr -; --lang に「fr」はない。使えるのは ja, en / --lang cannot be 'fr', expected one of ja, en"
            })
    void wrongUse(String args, String message) {
        String[] line = ("audit " + args).split(" ");
        assertEquals(2, run(CLEAN, line));
        assertEquals("machistat: " + message + "\nmachistat audit --help\n", err());
    }

    /** The worst of all files decides, wherever it stands. */
    @Test
    void exitCodeOfSeveralFiles() throws IOException {
        String clean = Files.writeString(folder.resolve("c.csv"), CLEAN).toString();
        String wrong = Files.writeString(folder.resolve("w.csv"), WRONG).toString();
        String none = folder.resolve("n.csv").toString();
        assertEquals(0, run("", "audit", clean, clean));
        assertEquals(1, run("", "audit", wrong, clean));
        assertEquals(2, run("", "audit", none, wrong, clean));
        List<String> headings = out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("== "))
                .toList();
        assertEquals(List.of("== " + wrong, "== " + clean), headings);
        assertEquals(2, run("", "audit", "--format", "jsonl", clean, none, wrong));
        assertEquals(3, out.toString(StandardCharsets.UTF_8).lines().count());
    }

    /** Marks stay as printed beside findings; hyphens that are file names need --. */
    @Test
    void fileNamesThatLookLikeOptions() throws IOException {
        Path file = Files.writeString(folder.resolve("--format"), CLEAN);
        assertEquals(0, run("", "audit", "--", file.toString()));
    }

    @Test
    void outputThatCannotBeWrittenIsAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space");
            }
        };
        assertEquals(2, run(new ByteArrayInputStream(CLEAN.getBytes(StandardCharsets.UTF_8)), full, "audit", "-"));
    }

    /** A and B may be anything, unless the heading speaks of industries. */
    @Test
    void lettersAloneAreNoIndustries() {
        for (String heading : new String[] {"地区", "区分", "産業"}) {
            run(heading + ",2014年,2016年\n計,3,5\nA,1,2\nB,2,3\n", "audit", "-");
            String text = out.toString(StandardCharsets.UTF_8);
            assertEquals(heading.equals("産業"), text.contains("とみなした（行の過半がその名称）"), text);
        }
        run("地区,2014年,2016年\n計,3,5\n建設業,1,2\n製造業,2,3\n", "audit", "-");
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("とみなした（行の過半がその名称）"));
    }

    /** A table copied from a page has single spaces, half or full width, a title above and a note below. */
    @Test
    void tablesWithSingleSpaces() {
        String table = "産業 2014年 2016年 増減\n建設業 1,100 1,110 10\n製造業 200 220 △20\n合計 1,300 1,330 30\n";
        String around = "表1　産業別の従業者数\n\n" + table.replace(' ', '　') + "注 速報\n";
        for (String text : new String[] {table, around}) {
            assertEquals(1, run(text, "audit", "-"));
            String found = out.toString(StandardCharsets.UTF_8);
            assertTrue(found.contains("「製造業」の「増減」は -20 ではなく 20 でなければならない"), found);
            assertTrue(found.contains("1つの空白も列の区切りとみなした"), found);
        }
        assertEquals(2, run("区 2014年 2016年\n甲 乙 1,100 1,200\n丙 1,000 2,000\n", "audit", "-"));
        assertTrue(err().contains("区切りが分からない（カンマは数値の桁区切り）"), err());
        assertTrue(err().contains("--lines"), err());
    }
}
