package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.source.Loaded;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.json.PlanJson;
import org.machistat.planmodel.tree.PolicyPath;

/** What the README and the guides of the modules promise: commands, snippets and maps. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> GUIDES = List.of(
            "core/README.md", "census/README.md", "survey/README.md", "plan-model/README.md", "core/GLOSSARY.md");

    /** The README itself. */
    private static String readme;

    /** The README and the guides of the modules, one behind the other. */
    private static String all;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(ROOT.resolve("README.md"));
        StringBuilder text = new StringBuilder(readme);
        for (String guide : GUIDES) {
            text.append(Files.readString(ROOT.resolve(guide)));
        }
        all = text.toString();
    }

    private static List<String> blocks(String language) {
        Matcher m = Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(all);
        List<String> found = new ArrayList<>();
        while (m.find()) {
            found.add(m.group(1));
        }
        return found;
    }

    @Test
    void theFirstTwoShellBlocksAreTheTwoCommands() {
        List<String> shell = blocks("sh");
        for (String command : shell.subList(0, 2)) {
            assertTrue(command.startsWith("mvn "), command);
            assertEquals(1, command.lines().count(), command);
        }
        assertEquals(2, shell.stream().filter(block -> block.startsWith("mvn ")).count());
    }

    @Test
    void everyFileOfTheMapExists() throws IOException {
        List<String> missing = new ArrayList<>();
        int files = 0;
        for (String page :
                Stream.concat(Stream.of("README.md"), GUIDES.stream()).toList()) {
            Path folder = ROOT.resolve(page).getParent();
            Matcher m = Pattern.compile("\\]\\(([^)#]+)(#[^)]+)?\\)").matcher(Files.readString(ROOT.resolve(page)));
            while (m.find()) {
                files++;
                if (!Files.exists(folder.resolve(m.group(1)))) {
                    missing.add(page + ": " + m.group(1));
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(files > 200, "the maps have only " + files + " files");
    }

    /** A link into a page has the heading it names, in the form that hosts of repositories make of it. */
    @Test
    void everyHeadingThatIsLinkedExists() throws IOException {
        List<String> missing = new ArrayList<>();
        Matcher m = Pattern.compile("\\]\\(([^)#]*)#([^)]+)\\)").matcher(readme);
        int links = 0;
        while (m.find()) {
            links++;
            String page = Files.readString(ROOT.resolve(m.group(1).isEmpty() ? "README.md" : m.group(1)));
            boolean found = page.lines()
                    .filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("^#+ ", "")
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} -]", "")
                            .replace(' ', '-'))
                    .anyMatch(m.group(2)::equals);
            if (!found) {
                missing.add(m.group());
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(links > 5, "only " + links);
    }

    /** The snippets that need no file. */
    static List<String> plainSnippets() {
        return blocks("java").stream()
                .filter(block -> !block.contains("Path.of("))
                .toList();
    }

    /** Each comment behind a statement begins with what the statement prints, or says it in other words after a colon. */
    @ParameterizedTest
    @MethodSource("plainSnippets")
    void snippetPrintsWhatItSays(String snippet) {
        assertTrue(snippet.contains(" // "), snippet);
        printsWhatItSays(snippet);
    }

    private static String snippetWith(String text) {
        return blockWith("java", text);
    }

    private static String blockWith(String language, String text) {
        return blocks(language).stream()
                .filter(block -> block.contains(text))
                .findFirst()
                .orElseThrow();
    }

    /** With the plan of the README as its file. */
    @Test
    void planSnippetPrintsWhatItSays(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), blockWith("json", "\"programmes\""));
        printsWhatItSays(snippetWith("\"plan.json\"").replace("\"plan.json\"", "\"" + file + "\""));
    }

    /** With the town of the README as its file, and the pyramid it makes. */
    @Test
    void projectionSnippetPrintsWhatItSays(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("minamihama.csv"), blockWith("csv", "総数,性比"));
        String snippet = snippetWith("\"minamihama.csv\"").replace("\"minamihama.csv\"", "\"" + file + "\"");
        printsWhatItSays(snippet);
        String printed =
                JShellRun.printed(List.of(snippet, "System.out.println(\"~~\"); System.out.println(pyramid);"));
        List<String> lines =
                printed.substring(printed.indexOf("~~") + 2).lines().toList();
        assertEquals(
                blockWith("text", "南浜市 2035年").strip(),
                String.join("\n", lines.stream().map(String::stripTrailing).toList())
                        .strip());
    }

    /** The excerpt of what the command prints is what the audit of the paper's table says. */
    @Test
    void auditExcerptIsTrue() {
        String finding = TableAudit.withDefaults()
                .audit(Paper.read().response())
                .findings()
                .get(0)
                .toString();
        assertTrue(blocks("console").get(0).contains("  1. " + finding + "\n"), finding);
    }

    private static void printsWhatItSays(String snippet) {
        String printed = JShellRun.printed(List.of(snippet));
        List<String> promised = snippet.lines()
                .filter(line -> line.contains(" // "))
                .map(line -> line.substring(line.lastIndexOf(" // ") + 4).strip())
                .map(comment -> comment.replaceAll(": .*", ""))
                .toList();
        List<String> lines = printed.lines().toList();
        assertEquals(promised.size(), lines.size(), printed);
        for (int i = 0; i < lines.size(); i++) {
            assertTrue(
                    lines.get(i).startsWith(promised.get(i)), lines.get(i) + " should begin with " + promised.get(i));
        }
    }

    @Test
    void thePlanByHandIsReadWithoutProblems() {
        Loaded<PlanModel> loaded =
                PlanJson.read(blockWith("json", "\"programmes\"")).get();
        assertEquals(List.of(), loaded.problems());
        PlanModel plan = loaded.value();
        assertEquals("FY2016", plan.plan().period().start().toString().substring(0, 6));
        assertEquals(
                "工業の支援",
                plan.tree().orElseThrow().get(PolicyPath.of(1, 3)).name().ja());
        assertEquals(2, plan.getKpi("visits").targets().size());
    }

    /** A second plan was written by hand; whoever does so finds each of its fields here. */
    @Test
    void everyFieldOfTheSecondPlanIsShown() throws IOException {
        Path second = ROOT.resolve("plan-model/src/test/resources/org/machistat/planmodel/json/minamihama.json");
        List<String> missing = Pattern.compile("\"(\\w+)\": ")
                .matcher(Files.readString(second))
                .results()
                .map(found -> found.group(1))
                .filter(name -> name.matches("[a-zA-Z]+"))
                .distinct()
                .filter(name -> !all.contains(name))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void jshellHasThePlan() throws IOException {
        String start = Files.readString(ROOT.resolve("examples/kawasaki/machistat.jsh"));
        String printed = JShellRun.printed(List.of(
                start,
                "System.out.println(PlanCheck.withDefaults().check(plan).list(Severity.WARNING).size());",
                "System.out.println(json(plan.tree().get().get(PolicyPath.of(6))).contains(\"臨海部を活性化する\"));"));
        assertEquals("19\ntrue\n", printed);
    }

    @Test
    void jshellSnippetRunsAfterTheStartFile() throws IOException {
        String start = Files.readString(ROOT.resolve("examples/kawasaki/machistat.jsh"));
        List<String> inputs = new ArrayList<>(List.of(start));
        blocks("jshell")
                .get(0)
                .lines()
                .map(line -> line.startsWith("show(") ? line : "show(" + line + ")")
                .forEach(inputs::add);
        String printed = JShellRun.printed(inputs);
        assertTrue(printed.contains("業種大分類"), printed);
        assertTrue(printed.contains("6,016人の減少（−7.2%）"), printed);
        assertTrue(printed.endsWith("FY2025（令和7年度）\n"), printed);
    }

    /** A projection, an estimate and two indicators of a city, from the data that comes with JShell. */
    @Test
    void jshellSnippetOfBundledDataRuns() throws IOException {
        List<String> inputs =
                new ArrayList<>(List.of(Files.readString(ROOT.resolve("examples/kawasaki/machistat.jsh"))));
        blocks("jshell").get(1).lines().forEach(inputs::add);
        String printed = JShellRun.printed(inputs);
        for (String promised : List.of("特化係数", "比較対象：全体", "南浜市", "標準誤差")) {
            assertTrue(printed.contains(promised), printed);
        }
    }

    @Test
    void jshellAnswersAsTheIssueAsks() throws IOException {
        String start = Files.readString(ROOT.resolve("examples/kawasaki/machistat.jsh"));
        assertEquals(
                "FY2025（令和7年度）\n",
                JShellRun.printed(List.of(start, "System.out.println(FiscalYear.parse(\"平成37年度\"));")));
    }
}
