package org.machistat.census.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle is Jackson's own parser. */
class ByteParserTest {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static List<String> tokens(JsonParser parser) throws IOException {
        List<String> tokens = new ArrayList<>();
        while (parser.nextToken() != null) {
            tokens.add(parser.currentToken() + " " + parser.getText() + " "
                    + parser.currentTokenLocation().getLineNr() + ":"
                    + parser.currentTokenLocation().getColumnNr());
        }
        return tokens;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8|{"a":"市","b":[1,2]}|true
            UTF-8|1|true
            UTF-8|''|true
            UTF-8|\uFEFF{"a":"市"}|true
            UTF-16|{"a":"市"}|false
            UTF-16LE|{"a":"市"}|false
            UTF-32BE|{"a":"市"}|false
            """)
    void sameTokensAsJackson(String charset, String json, boolean isByBytes) throws IOException {
        byte[] bytes = json.getBytes(Charset.forName(charset));
        try (JsonParser parser = ByteParser.of(new ByteArrayInputStream(bytes), FACTORY);
                JsonParser oracle = FACTORY.createParser(new ByteArrayInputStream(bytes))) {
            assertEquals(isByBytes, parser instanceof ByteParser);
            assertEquals(tokens(oracle), tokens(parser));
        }
    }

    @Test
    void anObjectOfWhichTheFieldsWereTakenIsEmptyAndWhatFollowsHasItsPlace() throws IOException {
        byte[] json = "[{\"a\":1,\"b\":{}},{\"c\":2}]".getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = ByteParser.of(new ByteArrayInputStream(json), FACTORY)) {
            ByteParser bytes = (ByteParser) parser;
            parser.nextToken();
            parser.nextToken();
            // Only what was loaded can be taken: at first that is as much as tells the encoding.
            assertEquals(JsonToken.FIELD_NAME, parser.nextToken());
            while (parser.currentToken() != JsonToken.END_OBJECT
                    || parser.getParsingContext().inObject()) {
                parser.nextToken();
            }
            assertEquals(JsonToken.START_OBJECT, parser.nextToken());
            int brace = bytes.at();
            while (bytes.bytes()[brace] != '}') {
                brace++;
            }
            bytes.takeFields(brace);
            assertEquals(JsonToken.END_OBJECT, parser.nextToken());
            assertEquals(23, parser.currentTokenLocation().getColumnNr());
            assertEquals("/1", parser.getParsingContext().pathAsPointer().toString());
            assertEquals(JsonToken.END_ARRAY, parser.nextToken());
        }
    }
}
