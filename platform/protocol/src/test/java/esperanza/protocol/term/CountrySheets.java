package esperanza.protocol.term;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The terms and calendars of countries that ship. */
final class CountrySheets {

    /** The countries, and the newest version of each. */
    static final Map<String, Integer> NEWEST = Map.of("mx", 2, "co", 2, "pe", 2, "br", 1, "hn", 1, "gt", 1);

    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private CountrySheets() {}

    static CountryTerms first(String country) {
        return load(country, 1);
    }

    static CountryTerms newest(String country) {
        return load(country, NEWEST.get(country));
    }

    private static CountryTerms load(String country, int version) {
        try {
            return bind(text(country, version));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CountryTerms bind(String yaml) throws JsonProcessingException {
        return YAML.readValue(yaml, CountryTerms.class);
    }

    static String text(String country, int version) {
        try {
            return Files.readString(Path.of("../../deploy/profiles/countries/%s.%d.yaml".formatted(country, version)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
