package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.machistat.core.value.Refusal;

/** Links and devices: the readers' tests of hostile input. */
class SourceFileTest {

    @Test
    void upToTheLimitAllIsRead(@TempDir Path folder) throws IOException {
        byte[] bytes = {1, 2, 3};
        Path file = Files.write(folder.resolve("a"), bytes);
        assertArrayEquals(bytes, SourceFile.read(file, 3).orElseThrow());
        assertArrayEquals(bytes, SourceFile.read(file, 1_000).orElseThrow());
        assertTrue(SourceFile.read(file, 2).isEmpty());
        assertArrayEquals(
                new byte[0],
                SourceFile.read(Files.createFile(folder.resolve("b")), 0).orElseThrow());
        try (InputStream stream = SourceFile.open(file)) {
            assertArrayEquals(bytes, stream.readAllBytes());
        }
    }

    @Test
    void aFolderIsNamedAndSoIsWhatIsNotThere(@TempDir Path folder) {
        assertEquals(
                folder + ": is a folder, expected a file",
                assertThrows(FileSystemException.class, () -> SourceFile.open(folder))
                        .getMessage());
        Path nothing = folder.resolve("nothing");
        assertEquals(
                nothing.toString(),
                assertThrows(NoSuchFileException.class, () -> SourceFile.read(nothing, 1))
                        .getMessage());
    }

    @Test
    void whatIsTooLargeIsRefusedWithItsLimit() {
        assertEquals(
                Refusal.of(
                        Refusal.Reason.NOT_READABLE,
                        "上限の50,000,000バイトを超えるため読み取っていない",
                        "Nothing was read: more than the limit of 50,000,000 bytes"),
                SourceFile.tooLarge(50_000_000));
    }
}
