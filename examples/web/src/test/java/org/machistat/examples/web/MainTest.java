package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** What is wrong with the options; that it starts and ends is tried by Attack, in a process of its own. */
class MainTest {

    private static String refused(String... args) {
        StringWriter err = new StringWriter();
        int code = Main.command(System.out).setErr(new PrintWriter(err, true)).execute(args);
        assertEquals(2, code);
        return err.toString();
    }

    @Test
    void wrongOptions() {
        assertTrue(refused("--port", "70000").startsWith("--port must be from 0 to 65535, but was 70000"));
        assertTrue(refused("--port", "x").contains("'x' is not an int"));
        assertTrue(refused("--per-client", "0").startsWith("--per-client must be at least 1, but was 0"));
        assertTrue(refused("--host", "no such host").contains("--host"));
        assertTrue(refused("--port", "0", "--allow-origin", "*").contains("Unable to allow origin '*'"));
    }

    @Test
    void aPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String message = refused("--port", String.valueOf(taken.getLocalPort()));
            assertTrue(
                    message.startsWith(
                            "machistat-web: 127.0.0.1:" + taken.getLocalPort() + " は使えない / cannot be listened at: "),
                    message);
        }
    }
}
