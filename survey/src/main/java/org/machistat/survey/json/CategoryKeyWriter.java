package org.machistat.survey.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.machistat.core.table.Category;

/** Writes the id of a category as the name of a field. */
final class CategoryKeyWriter extends JsonSerializer<Category> {

    @Override
    public void serialize(Category value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeFieldName(value.id());
    }
}
