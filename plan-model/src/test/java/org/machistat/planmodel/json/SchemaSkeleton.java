package org.machistat.planmodel.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the schema must say, without its words, made from the forms that read. */
final class SchemaSkeleton {

    private final Map<String, Object> definitions = new TreeMap<>();

    static Map<String, Object> definitions() {
        SchemaSkeleton skeleton = new SchemaSkeleton();
        skeleton.reference(ModelForm.MODEL);
        return skeleton.definitions;
    }

    private Map<String, Object> reference(Form<?> form) {
        if (form instanceof ListForm<?> list) {
            return list(list.item());
        } else if (form instanceof Once<?> once) {
            return list(once.item());
        } else if (form instanceof WholeList<?> whole) {
            return list(whole.item());
        } else if (form instanceof Naming<?> naming) {
            return reference(naming.form());
        } else if (form instanceof Placed.As<?> placed) {
            return reference(placed.form());
        } else if (form instanceof TreeForms.Items items) {
            return list(items.item());
        } else if (form == Words.TEXT) {
            return type("string");
        }
        if (!definitions.containsKey(form.id())) {
            definitions.put(form.id(), "being made");
            definitions.put(form.id(), definition(form));
        }
        return Map.of("$ref", "#/$defs/" + form.id());
    }

    private Map<String, Object> list(Form<?> item) {
        return Map.of("type", "array", "items", reference(item));
    }

    private static Map<String, Object> type(String name) {
        return Map.of("type", name);
    }

    private Map<String, Object> definition(Form<?> form) {
        if (form instanceof ObjectForm<?> object) {
            return object(object);
        } else if (form instanceof Later<?> later) {
            return definition(later.form().get());
        } else if (form instanceof ShortForm<?> either) {
            return anyOf(text(either.text()), reference(either.full()));
        } else if (form instanceof KnownFigureForm known) {
            return anyOf(Map.of("type", List.of("string", "number")), reference(known.full()));
        } else if (form instanceof TextForm<?> text) {
            return text(text);
        } else if (form instanceof Choice<?> choice) {
            return Map.of("enum", List.copyOf(choice.words().keySet()));
        } else if (form instanceof IntegerForm number) {
            return whole(number.least(), number.most());
        } else if (form instanceof WholeNumber number) {
            return whole(number.least(), number.most());
        } else if (form == PageForm.FORM) {
            return anyOf(whole(1, Integer.MAX_VALUE - 1), type("string"));
        } else if (form == GoalForm.FORM) {
            return anyOf(Map.of("type", List.of("string", "number")), reference(CoreForms.FIGURE.full()));
        } else if (form == Words.TrueOrFalse.FORM) {
            return type("boolean");
        } else if (form == Attributes.FORM) {
            return Map.of("type", "object", "additionalProperties", type("string"));
        } else if (form == TreeForms.NodeForm.FORM) {
            return anyOf(type("string"), reference(TreeForms.NodeForm.FORM.full()));
        } else if (form == CrosswalkDraft.OneOrMore.FORM) {
            return anyOf(reference(TreeForms.PATH), list(TreeForms.PATH));
        }
        throw new IllegalArgumentException("No schema for " + form);
    }

    private static Map<String, Object> whole(long least, long most) {
        return Map.of("type", "integer", "minimum", least, "maximum", most);
    }

    private static Map<String, Object> text(TextForm<?> text) {
        return Map.of("type", text.takesNumbers() ? List.of("string", "number") : "string");
    }

    private static Map<String, Object> anyOf(Object one, Object other) {
        return Map.of("anyOf", List.of(one, other));
    }

    private Map<String, Object> object(ObjectForm<?> object) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field<?, ?> field : object.fields()) {
            properties.put(field.name(), reference(field.form()));
            if (field.isRequired()) {
                required.add(field.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (object.isOpen()) {
            schema.put("patternProperties", Map.of("^x-", type("string")));
        }
        schema.put("additionalProperties", false);
        return schema;
    }
}
