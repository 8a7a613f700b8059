package esperanza.countries;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import esperanza.protocol.body.Bodies;
import esperanza.protocol.term.CountryTerms;
import esperanza.protocol.term.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of the countries' law, and of the profile that ships. */
final class Sheets {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private final Path folder;

    /** @param folder the folder of the profiles */
    Sheets(Path folder) {
        this.folder = folder;
    }

    /**
     * The versions of a country's sheet, the oldest first; none if the country has no sheet.
     *
     * @throws IllegalArgumentException if a file has another country or version than its name
     */
    List<CountryTerms> versions(String country) {
        String code = country.toLowerCase(Locale.ROOT);
        return files("countries", code)
                .map(Sheets::sheet)
                .sorted(Comparator.comparingInt(CountryTerms::version))
                .toList();
    }

    /** The newest bodies of a country; none if nobody has written them. */
    Bodies bodies(String country) {
        String code = country.toLowerCase(Locale.ROOT);
        return files("bodies", code)
                .map(file -> read(file, Bodies.class))
                .max(Comparator.comparingInt(Bodies::version))
                .orElseGet(() -> new Bodies(country.toUpperCase(Locale.ROOT), 1, List.of()));
    }

    /** The profile whose clocks the software keeps. */
    Profile shipped() {
        return read(folder.resolve("xx.yaml"), Profile.class);
    }

    /**
     * The shipped profile under the newest law of a country.
     *
     * @throws IllegalArgumentException if the country has no sheet
     */
    Profile under(String country) {
        List<CountryTerms> law = versions(country);
        if (law.isEmpty()) {
            throw new IllegalArgumentException("There is no sheet of " + country);
        }
        return law.getLast().over(shipped());
    }

    static Profile profile(String file) {
        return read(Path.of(file), Profile.class);
    }

    private Stream<Path> files(String kind, String code) {
        Path all = folder.resolve(kind);
        if (!Files.isDirectory(all)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(all)) {
            return files
                    .filter(file -> file.getFileName().toString().matches(code + "\\.\\d+\\.yaml"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CountryTerms sheet(Path file) {
        CountryTerms sheet = read(file, CountryTerms.class);
        String named = "%s.%d.yaml".formatted(sheet.code().toLowerCase(Locale.ROOT), sheet.version());
        if (!file.getFileName().toString().equals(named)) {
            throw new IllegalArgumentException("%s is %s by what it says".formatted(file, named));
        }
        return sheet;
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            return YAML.readValue(file.toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be read: " + file, e);
        }
    }
}
