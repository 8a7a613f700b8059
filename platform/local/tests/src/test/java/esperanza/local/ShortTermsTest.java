package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profile of the demonstration, made from that of the repository. */
class ShortTermsTest {

    @TempDir
    private Path folder;

    @Test
    void six_terms_last_one_minute_one_ladder_climbs_soon_the_others_stay_and_the_name_says_so() throws IOException {
        var profile = Repository.here().profile();
        var file = folder.resolve("demonstration/xx.yaml");

        ShortTerms.write(profile, file);

        var usual = Files.readAllLines(profile);
        var shown = Files.readAllLines(file);
        assertThat(shown).hasSize(usual.size() + 6);
        assertThat(shown).filteredOn("    length: 1 minute"::equals).hasSize(6);
        assertThat(shown).filteredOn("    warnAhead: [PT30S]"::equals).hasSize(6);
        assertThat(shown)
                .contains(
                        "  es: Demostración con casos inventados; algunos plazos vencen al minuto",
                        "  pt: Demonstração com casos inventados; alguns prazos vencem em um minuto");
        assertThat(shown).filteredOn(line -> !usual.contains(line)).hasSize(6 + 6 + 3 + 4);
        assertThat(shown).contains("  - kinds: [STATEMENT_ADDED]");
    }

    @Test
    void the_terms_are_usual_again_when_the_data_are_deleted() throws IOException {
        var repository = StubService.repository(folder);
        Files.createDirectories(repository.profile().getParent());
        Files.copy(Repository.here().profile(), repository.profile());
        var platform = Platform.usual(repository);
        platform.shortenTerms();
        assertThat(profile(platform)).endsWith("demonstration/xx.yaml");
        platform.deleteData();
        assertThat(profile(platform)).isEqualTo(repository.profile().toString());
    }

    private static String profile(Platform platform) {
        return platform.service("intake").command().environment().get("ESPERANZA_PROFILE_FILE");
    }
}
