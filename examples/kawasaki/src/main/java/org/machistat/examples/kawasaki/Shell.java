package org.machistat.examples.kawasaki;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.machistat.core.explain.Explained;
import org.machistat.core.interchange.TableFormat;
import org.machistat.core.interchange.TableWriter;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Answer;
import org.machistat.planmodel.json.PlanJson;
import org.machistat.survey.json.SurveyJson;

/**
 * What the start file {@code machistat.jsh} gives to a JShell session, and the session itself out of one jar.
 *
 * <p>{@code java -jar machistat-examples-kawasaki-…-all.jar} is JShell with the library, the start file and the data;
 * {@code java -jar … tutorial} runs the tutorial first.
 */
public final class Shell {

    private static final String START = "machistat.jsh";
    private static final String TUTORIAL = "tutorial";

    private Shell() {}

    /** Reads the plan in the background, while JShell is busy with the rest of the start file. */
    public static void preload() {
        Thread reader = new Thread(PaperPlan::read, "plan");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Prints a table whole, an answer or why there is none, a list line by line; other values as they are.
     *
     * @param x any value
     */
    public static void show(Object x) {
        show(x, Locale.JAPANESE);
    }

    /**
     * The same in a language.
     *
     * @param x any value
     * @param locale Japanese, or any other for English
     */
    public static void show(Object x, Locale locale) {
        System.out.println(text(x, locale));
    }

    /**
     * Prints how a result came about, in Japanese.
     *
     * @param x the result
     */
    public static void why(Explained x) {
        System.out.println(x.explanation().text(Locale.JAPANESE));
    }

    /**
     * The same for an answer: how it came about, or why there is none.
     *
     * @param x the answer
     */
    public static void why(Answer<? extends Explained> x) {
        System.out.println(x.<String>fold(
                given -> given.explanation().text(Locale.JAPANESE),
                refusal -> refusal.sentence().ja()));
    }

    /**
     * Any of the library's values as JSON.
     *
     * @param x the value
     * @return JSON on one line
     * @throws IllegalArgumentException if it is no value that can be written
     */
    public static String json(Object x) {
        try {
            return new ObjectMapper()
                    .registerModules(new SurveyJson(), PlanJson.module())
                    .writeValueAsString(x);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON of " + x.getClass().getName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * A table as CSV.
     *
     * @param table the table
     * @return one line for each row, with names and units
     */
    public static String csv(StatTable table) {
        return TableWriter.withDefaults().with(TableFormat.CSV).write(table);
    }

    /** What {@link #show} prints. */
    static String text(Object x, Locale locale) {
        if (x instanceof TextTable table) {
            return table.all();
        }
        if (x instanceof Answer<?> answer) {
            return answer.<String>fold(
                    given -> text(given, locale), refusal -> refusal.sentence().in(locale));
        }
        if (x instanceof Collection<?> all) {
            return all.stream().map(one -> text(one, locale)).collect(Collectors.joining("\n"));
        }
        if (x instanceof Map<?, ?> map) {
            return TextTable.of(
                            List.of(),
                            map.entrySet().stream()
                                    .map(one -> List.of(text(one.getKey(), locale), text(one.getValue(), locale)))
                                    .toList(),
                            List.of(TextTable.Align.LEFT, TextTable.Align.RIGHT))
                    .all();
        }
        Object table = x == null ? null : toText(x, locale);
        return table == null ? String.valueOf(x).strip() : text(table, locale);
    }

    /** The table that a result of the library makes of itself, or null: more than twenty types have {@code toText}, none of them in common. */
    private static Object toText(Object x, Locale locale) {
        try {
            return x.getClass().getMethod("toText", Locale.class).invoke(x, locale);
        } catch (NoSuchMethodException e) {
            return toText(x);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("No text of " + x.getClass().getName(), e);
        }
    }

    private static Object toText(Object x) {
        try {
            return x.getClass().getMethod("toText").invoke(x);
        } catch (NoSuchMethodException e) {
            return null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("No text of " + x.getClass().getName(), e);
        }
    }

    /**
     * Starts JShell with the start file, and with the tutorial if asked to.
     *
     * @param args {@code tutorial}, or JShell's own options and files, or nothing
     * @throws Exception if JShell cannot start
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("machistat");
        int code;
        try {
            code = JavaShellToolBuilder.builder().start(arguments(folder, args).toArray(String[]::new));
        } finally {
            for (String name : List.of(START, TUTORIAL + ".jsh")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        }
        System.exit(code);
    }

    /** The options and files that JShell is given: its own jar as class path, start file, then what the user adds. */
    static List<String> arguments(Path folder, String... args) throws IOException, URISyntaxException {
        String here = Path.of(Shell.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        List<String> all = new ArrayList<>(List.of("--feedback", "concise", "--class-path", here));
        all.add(unpacked(START, folder));
        for (String arg : args) {
            all.add(arg.equals(TUTORIAL) ? unpacked(TUTORIAL + ".jsh", folder) : arg);
        }
        return all;
    }

    private static String unpacked(String name, Path folder) throws IOException {
        try (InputStream in = Shell.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new NoSuchElementException(
                        "No " + name + " beside this class: this is for the jar with classifier 'all'");
            }
            Path file = folder.resolve(name);
            Files.copy(in, file);
            return file.toString();
        }
    }
}
