package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;

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
        AreaDirectory directory = AreaDirectory.official();
        AreaCode kawasaki = AreaCode.parse("14130");
        Crosswalk crosswalk = directory.crosswalk(LocalDate.of(2014, 7, 1), LocalDate.of(2021, 6, 1));
        for (Object value : List.of(
                directory.history(kawasaki).get(0),
                directory.changes(kawasaki).get(0),
                directory.peerGroups().get(0),
                crosswalk.get(kawasaki),
                crosswalk.convert(Map.of(kawasaki, Figure.of(1)), Source.UNSTATED))) {
            assertEquals(value, copy(value));
        }
    }

    @Test
    void nullsAreRefused() {
        assertThrows(NullPointerException.class, () -> new PeerGroup(null, List.of(), java.time.LocalDate.EPOCH));
        assertThrows(NullPointerException.class, () -> AreaDirectory.official().at(null, LocalDate.EPOCH));
        assertThrows(NullPointerException.class, () -> AreaDirectory.official().list(null));
        assertThrows(
                NullPointerException.class,
                () -> new AreaChange(null, ChangeKind.MERGER, List.of(), List.of(), Label.EMPTY));
        Map<AreaCode, Figure> figures = new HashMap<>();
        figures.put(AreaCode.parse("14130"), null);
        LocalDate day = LocalDate.of(2014, 7, 1);
        assertThrows(
                NullPointerException.class,
                () -> AreaDirectory.official().crosswalk(day, day).convert(figures, Source.UNSTATED));
    }

    @Test
    void correspondenceHasAPlace() {
        assertEquals(
                "A correspondence must have a place on one of its days, but had none",
                assertThrows(IllegalArgumentException.class, () -> new Correspondence(List.of(), List.of()))
                        .getMessage());
    }
}
