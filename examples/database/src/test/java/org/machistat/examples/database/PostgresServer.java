package org.machistat.examples.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of this test alone, on a temporary cluster and a free port of the loopback; gone when closed. */
final class PostgresServer implements AutoCloseable {

    private final Path bin;
    private final Path data;
    private final int port;

    private PostgresServer(Path bin, Path data, int port) {
        this.bin = bin;
        this.data = data;
        this.port = port;
    }

    /** The folder of initdb and pg_ctl: on the PATH, or where Debian puts them. */
    static Optional<Path> programs() {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv("PATH").split(":", -1)) {
            folders.add(Path.of(folder));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.map(version -> version.resolve("bin")).sorted().forEach(folders::add);
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return folders.stream()
                .filter(folder ->
                        Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("pg_ctl")))
                .findFirst();
    }

    static PostgresServer start(Path bin) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("machistat-pg");
        // the server refuses to run as root; then it runs as the package's user, who must reach the folder
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(isRoot() ? "rwxrwxrwx" : "rwx------"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        PostgresServer server = new PostgresServer(bin, data, port);
        server.run("initdb", "-D", server.cluster(), "-U", "machistat", "-A", "trust", "-E", "UTF8", "--no-locale");
        server.run(
                "pg_ctl",
                "-D",
                server.cluster(),
                "-w",
                "-l",
                data.resolve("log").toString(),
                "-o",
                "-h 127.0.0.1 -p " + port + " -k " + data,
                "start");
        return server;
    }

    private String cluster() {
        return data.resolve("cluster").toString();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void run(String program, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(args));
        Path said = Files.createTempFile("machistat-pg", ".log");
        Process process = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        String text = Files.readString(said, StandardCharsets.UTF_8);
        Files.delete(said);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command + " failed: " + text);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=machistat";
    }

    @Override
    public void close() throws IOException {
        try {
            run("pg_ctl", "-D", cluster(), "-w", "-m", "immediate", "stop");
            remove();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void remove() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
