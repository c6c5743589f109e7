package org.machistat.census.estat.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedInputTest {

    private static BoundedInput of(int bytes, long most) {
        return new BoundedInput(new ByteArrayInputStream(new byte[bytes]), most);
    }

    @Test
    void upToTheLimitAllIsRead() throws IOException {
        BoundedInput in = of(10, 10);
        assertFalse(in.markSupported());
        assertEquals(0, in.read());
        assertEquals(2, in.skip(2));
        assertArrayEquals(new byte[7], in.readAllBytes());
        assertEquals(-1, in.read());
        assertEquals(10, in.count());
    }

    @Test
    void oneByteMoreFailsHoweverItIsRead() throws IOException {
        assertThrows(NoAnswerException.class, () -> of(11, 10).readAllBytes());
        assertThrows(NoAnswerException.class, () -> of(11, 10).skip(11));
        BoundedInput in = of(11, 10);
        in.readNBytes(10);
        assertEquals(
                "e-Stat's response has more than the limit of 10 bytes and was not read",
                assertThrows(NoAnswerException.class, in::read).getMessage());
    }
}
