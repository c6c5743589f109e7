package org.machistat.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may know whom, read off the import lines of every library module. */
class LayerTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, String> MODULES = Map.of(
            "core", "org.machistat.core",
            "census", "org.machistat.census",
            "survey", "org.machistat.survey",
            "plan-model", "org.machistat.planmodel");

    /** Floors of core from the ground; {@code internal} serves all with which it makes no cycle. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("value", "time", "text"),
            Set.of("source"),
            Set.of("explain"),
            Set.of("table", "series", "area", "internal"),
            Set.of("interchange"),
            Set.of("growth", "composition", "regional", "population", "audit"),
            Set.of("json"),
            Set.of(""));

    private static final Pattern IMPORT = Pattern.compile("import (?:static )?([\\w.]+?)(?:\\.\\*)?;");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "System\\.(out|err|currentTimeMillis|nanoTime|setProperty)|\\.now\\(\\)|new Thread|printStackTrace|Logger");

    private record SourceFile(String module, Path path, String packageName, List<String> imports, List<String> lines) {}

    private static List<SourceFile> files;

    @BeforeAll
    static void readSources() throws IOException {
        files = new ArrayList<>();
        for (String module : MODULES.keySet()) {
            Path main = ROOT.resolve(module).resolve("src/main/java");
            try (Stream<Path> paths = Files.walk(main)) {
                paths.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.endsWith("module-info.java"))
                        .map(path -> read(module, main, path))
                        .forEach(files::add);
            }
        }
    }

    private static SourceFile read(String module, Path main, Path path) {
        try {
            List<String> lines = Files.readAllLines(path);
            List<String> imports = lines.stream()
                    .map(IMPORT::matcher)
                    .filter(Matcher::matches)
                    .map(m -> m.group(1))
                    .toList();
            String packageName = main.relativize(path.getParent()).toString().replace('/', '.');
            return new SourceFile(module, path, packageName, imports, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sourcesWereFound() {
        assertEquals(MODULES.keySet(), files.stream().map(SourceFile::module).collect(Collectors.toSet()));
    }

    @Test
    void packagesFollowTheirFolder() {
        assertNone(file -> !(file.packageName() + ".").startsWith(MODULES.get(file.module()) + "."), "package");
    }

    @Test
    void modulesKnowOnlyCore() {
        assertNone(
                file -> file.imports().stream()
                        .anyMatch(name -> name.startsWith("org.machistat.")
                                && !name.startsWith("org.machistat.core.")
                                && !name.startsWith(MODULES.get(file.module()) + ".")),
                "another module");
    }

    @Test
    void jacksonOnlyInJsonPackages() {
        assertNone(file -> !file.packageName().endsWith(".json") && imports(file, "com.fasterxml.jackson"), "Jackson");
    }

    @Test
    void commonsMathOnlyInInternal() {
        assertNone(
                file -> !file.packageName().equals("org.machistat.core.internal")
                        && imports(file, "org.apache.commons.math3"),
                "commons-math3");
    }

    @Test
    void guavaInNoPublicSignature() {
        assertNone(
                file -> {
                    List<String> guava = file.imports().stream()
                            .filter(name -> name.startsWith("com.google.common."))
                            .map(name -> name.substring(name.lastIndexOf('.') + 1))
                            .toList();
                    return file.lines().stream()
                            .filter(line -> line.strip().matches("(public|protected) .*"))
                            .anyMatch(line -> guava.stream().anyMatch(name -> line.matches(".*\\b" + name + "\\b.*")));
                },
                "Guava in a signature");
    }

    @Test
    void nothingPrintsLogsOrReadsTheClock() {
        assertNone(
                file -> file.lines().stream()
                        .filter(line -> !line.strip().startsWith("*"))
                        .anyMatch(line -> FORBIDDEN.matcher(line).find()),
                "output, thread, clock or logger");
    }

    @Test
    void coreImportsNoFloorAbove() {
        List<String> faults = new ArrayList<>();
        coreImports()
                .forEach((from, targets) -> targets.forEach(to -> {
                    boolean allowed = to.equals("internal") || floorOf(to) <= floorOf(from);
                    if (!allowed) {
                        faults.add(from + " imports " + to);
                    }
                }));
        assertEquals(List.of(), faults);
    }

    @Test
    void noPackageCycle() {
        Map<String, Set<String>> graph = coreImports();
        for (String start : graph.keySet()) {
            assertTrue(!reaches(graph, start, start, new HashSet<>()), () -> "Package cycle through " + start);
        }
    }

    private static boolean reaches(Map<String, Set<String>> graph, String from, String goal, Set<String> seen) {
        return graph.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> next.equals(goal) || (seen.add(next) && reaches(graph, next, goal, seen)));
    }

    private static int floorOf(String corePackage) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(corePackage)) {
                return floor;
            }
        }
        throw new AssertionError("Package '" + corePackage + "' of core stands on no floor, expected one of " + FLOORS);
    }

    /** Which package of core imports which others; the façade is the empty name. */
    private static Map<String, Set<String>> coreImports() {
        Map<String, Set<String>> graph = new TreeMap<>();
        for (SourceFile file : files) {
            if (file.module().equals("core")) {
                String from = corePackage(file.packageName() + ".");
                for (String name : file.imports()) {
                    if (name.startsWith("org.machistat.core.")) {
                        String to = corePackage(name);
                        if (!to.equals(from)) {
                            graph.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
                        }
                    }
                }
            }
        }
        return graph;
    }

    private static String corePackage(String name) {
        String rest = name.substring("org.machistat.core.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? "" : rest.substring(0, dot);
    }

    private static boolean imports(SourceFile file, String prefix) {
        return file.imports().stream().anyMatch(name -> name.startsWith(prefix));
    }

    private static void assertNone(Predicate<SourceFile> fault, String what) {
        Map<String, String> faults = new HashMap<>();
        files.stream()
                .filter(fault)
                .forEach(file -> faults.put(ROOT.relativize(file.path()).toString(), what));
        assertEquals(Map.of(), faults);
    }
}
