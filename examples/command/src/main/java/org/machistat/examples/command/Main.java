package org.machistat.examples.command;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code java -jar machistat.jar COMMAND FILE}. */
@Command(
        name = "machistat",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {"市町村統計の計算と検算", "Municipal statistics: computed exactly, explained, and checked."},
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:できた / done",
            "1:指摘がある、または計算できない・読めない・残せない値がある / something was found, or could not be computed, read or kept",
            "2:入力が使えない、またはその他の失敗 / unusable input or any failure"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar machistat.jar samples",
            "  java -jar machistat.jar report --city 14130",
            "  java -jar machistat.jar growth --help"
        })
public final class Main implements Runnable {

    /** Nothing was found. */
    static final int CLEAN = 0;

    /** Something was found. */
    static final int FINDINGS = 1;

    /** The input could not be used, the command line was wrong, or anything failed. */
    static final int FAILURE = 2;

    /** What stands in an argument for a character that the locale does not have, such as every Japanese one in the locale C. */
    private static final char REPLACEMENT = '\ufffd';

    @Spec
    private CommandSpec spec;

    Main() {}

    /** The version of the jar that runs. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"machistat " + (version == null ? "(development)" : version)};
        }
    }

    /**
     * Runs a command and ends with its exit code: 0 clean, 1 findings, 2 unusable input or any failure.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        Sink sink = new Sink(new FileOutputStream(FileDescriptor.out));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        System.exit(run(System.in, sink, err, args));
    }

    /** Runs a command on the given streams, and says if its result could not be written; a reader who has enough is no failure. */
    static int run(InputStream in, Sink sink, PrintStream err, String... args) {
        // UTF-8 whatever the locale, so that a redirected report is the same everywhere.
        PrintStream out = new PrintStream(sink, false, StandardCharsets.UTF_8);
        int code = execute(in, out, err, args);
        return out.checkError() && !sink.isReaderGone() ? unwritten(err, sink) : code;
    }

    /** Runs a command on the given streams, and gives its exit code. */
    static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
        int code = execute(in, out, err, args);
        return out.checkError() ? unwritten(err, new Sink(out)) : code;
    }

    private static int unwritten(PrintStream err, Sink sink) {
        err.print("machistat: "
                + Escapes.text(sink.failure().ja() + " / " + sink.failure().en()) + "\n");
        err.flush();
        return FAILURE;
    }

    private static int execute(InputStream in, PrintStream out, PrintStream err, String... args) {
        PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        int code;
        for (String arg : args) {
            if (arg.indexOf(REPLACEMENT) >= 0) {
                errors.println(
                        "machistat: この文字環境では引数の文字が渡らない。LC_ALL=C.UTF-8 などとする"
                                + " / the locale does not pass on all characters of the arguments, set LC_ALL=C.UTF-8 or the like");
                errors.flush();
                return FAILURE;
            }
        }
        try {
            CommandLine command = Commands.named(args, new Streams(in, out, err, isTerminal()))
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                    .setErr(errors)
                    .setParameterExceptionHandler(Main::wrongUse)
                    .setExecutionExceptionHandler((failure, line, result) -> failed(errors, failure))
                    .setExitCodeExceptionMapper(failure -> FAILURE);
            code = command.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            code = failed(errors, e);
        }
        out.flush();
        err.flush();
        return code;
    }

    /** Since JDK 22 there is a console without a terminal too, which then says so itself. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static int wrongUse(ParameterException problem, String[] args) {
        PrintWriter err = problem.getCommandLine().getErr();
        err.println("machistat: " + Escapes.text(WrongUse.sentence(problem, args)));
        err.println(problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return FAILURE;
    }

    private static int failed(PrintWriter err, Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            err.println("machistat: メモリーが足りない。java -Xmx4g -jar machistat.jar … のように増やす"
                    + " / out of memory: give more, as by java -Xmx4g -jar machistat.jar …");
            err.flush();
            return FAILURE;
        }
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        err.println("machistat: " + Escapes.text(failure.getClass().getSimpleName() + message));
        err.flush();
        return FAILURE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "コマンドを指定してください / a command is needed, see --help");
    }
}
