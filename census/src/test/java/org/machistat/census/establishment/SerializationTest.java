package org.machistat.census.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.machistat.census.establishment.EstablishmentTable.EMPLOYEES;
import static org.machistat.census.establishment.ThreeCities.KAWASAKI;
import static org.machistat.census.establishment.ThreeCities.TABLE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values survive being written and read. */
class SerializationTest {

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void valuesSurvive() throws IOException, ClassNotFoundException {
        for (Object value : List.of(
                TABLE,
                KAWASAKI,
                TABLE.rank("G", EMPLOYEES, "2021"),
                KAWASAKI.averageSize("G", "2021").get(),
                TABLE.regional(EMPLOYEES).summingKnown(),
                TABLE.cities(List.of("14130", "14150")).withSize("G", "2021"))) {
            assertEquals(value, copy(value));
        }
    }

    @Test
    void nullsAreRefused() {
        assertThrows(NullPointerException.class, () -> TABLE.regional(null));
        assertThrows(NullPointerException.class, () -> TABLE.cities(null));
        assertThrows(
                NullPointerException.class, () -> TABLE.cities(List.of("14130")).withQuotient(null, "G", "2021", null));
    }
}
