package org.machistat.examples.web;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the web service, and ends it when the program is told to end. */
@Command(
        name = "machistat-web",
        mixinStandardHelpOptions = true,
        version = "machistat-web",
        description = {
            "市町村統計の計算をWebサービスとして提供する",
            "Municipal statistics as a web service: growth, cities, the audit of a table, the check of a plan."
        })
public final class Main implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "待ち受けるアドレス / where to listen; beyond this machine, put a proxy with TLS before it (default: ${DEFAULT-VALUE})")
    private InetAddress host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "ポート。0は空いているもの / the port; 0 is any that is free (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "回答を読めるほかのオリジン（複数可） / an origin whose pages may read the answers, repeatable (default: none)")
    private List<String> origins = List.of();

    @Option(
            names = "--per-client",
            paramLabel = "N",
            defaultValue = "64",
            description = "一つのアドレスから同時に受ける件数。プロキシの後ろでは大きくする / requests of one address in progress; raise it behind a"
                    + " proxy, which is one address (default: ${DEFAULT-VALUE})")
    private int perClient;

    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    /**
     * Starts the service and waits.
     *
     * @param args options; see --help
     */
    public static void main(String[] args) {
        int code = command(System.out).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine command(PrintStream out) {
        return new CommandLine(new Main(out));
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535, but was " + port);
        }
        if (perClient < 1) {
            throw new ParameterException(spec.commandLine(), "--per-client must be at least 1, but was " + perClient);
        }
        Service service;
        try {
            service =
                    Service.start(new InetSocketAddress(host, port), Limits.DEFAULT.withPerClient(perClient), origins);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (java.io.IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("machistat-web: " + host.getHostAddress() + ":" + port + " は使えない / cannot be listened at: "
                            + e.getMessage());
            return 2;
        }
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.close();
            ended.countDown();
        }));
        out.println("machistat-web: " + service.uri() + " (Ctrl-C ends it)");
        out.flush();
        ended.await();
        return 0;
    }
}
