package org.machistat.census.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.machistat.census.estat.EStatMeta;
import org.machistat.census.internal.StoppedException;
import org.machistat.core.text.Label;

/** Reads a getMetaInfo answer. */
final class MetaReader {
    private final ClassReader classes = new ClassReader();
    private final Map<String, String> info = new LinkedHashMap<>();
    private final Map<String, String> extras = new LinkedHashMap<>();

    void read(Cursor in) throws IOException {
        Result result = new Result();
        Roots.read(in, "GET_META_INFO", extras, name -> {
            switch (name) {
                case "RESULT" -> result.read(in);
                case "METADATA_INF" -> in.object(part -> readPart(in, part));
                default -> in.parser.skipChildren();
            }
        });
        result.refusal().ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }

    private void readPart(Cursor in, String part) throws IOException {
        switch (part) {
            case "TABLE_INF" -> in.oneOrMany(() -> in.flatten("", info));
            case "CLASS_INF" -> classes.read(in, extras);
            default -> in.flatten(part, info);
        }
    }

    EStatMeta meta() {
        if (info.isEmpty() && classes.classes().isEmpty()) {
            throw new StoppedException(Label.of(
                    "METADATA_INFにTABLE_INFもCLASS_INFもない", "METADATA_INF has neither TABLE_INF nor CLASS_INF"));
        }
        return new EStatMeta(Roots.info(info), classes.classes());
    }
}
