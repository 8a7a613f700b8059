package esperanza.runtime.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.TermObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFileTest {

    private static final Path SHIPPED = Path.of("../../deploy/profiles/xx.yaml");

    @TempDir
    Path folder;

    @Test
    void the_profile_that_ships_is_read() {
        assertThat(ProfileFile.read(SHIPPED).code()).isEqualTo("XX");
    }

    @ParameterizedTest
    @CsvSource({
        "startsOn: FILE_REGISTERED, startsOn: FILE_FOUND, FIRST_HYPOTHESIS, startsOn: FILE_FOUND",
        "metBy: REPORT_TRIAGED, metBy: TRIAGED, TRIAGE, metBy: TRIAGED",
        "confirmedBy: [HANDOVER_CONFIRMED], confirmedBy: [CONFIRMED], URGENT_IMPLEMENTATION, confirmedBy: CONFIRMED",
        "withdrawnBy: [IDENTITY_REQUEST_OVERTAKEN], withdrawnBy: [LATE], IDENTITY_ANSWER, withdrawnBy: LATE"
    })
    void an_unknown_moment_is_refused_with_the_term_and_all_moments(
            String right, String wrong, String term, String named) {
        assertThatThrownBy(() -> read(right, wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The term " + term + " has " + named + "; the codes are "
                        + Arrays.toString(LegalMoment.values()));
    }

    @Test
    void an_unknown_kind_of_thing_is_refused_with_the_term_and_all_kinds() {
        assertThatThrownBy(() -> read("per: MEASURE", "per: ESCORT"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The term URGENT_IMPLEMENTATION has per: ESCORT; the codes are "
                        + Arrays.toString(TermObject.values()));
    }

    @Test
    void a_row_without_kinds_fits_all_and_a_rung_without_rounds_repeats() {
        Profile shipped = ProfileFile.read(SHIPPED);
        assertThat(shipped.ladders().getLast().kinds()).isEmpty();
        assertThat(shipped.usualLadder().getLast().rounds()).isZero();
    }

    @Test
    void a_row_of_the_ladders_with_an_unknown_kind_seat_or_property_is_refused() {
        assertThatThrownBy(() -> read("kinds: [IMMINENT_DANGER]", "kinds: [DANGER]"))
                .hasStackTraceContaining("DANGER");
        assertThatThrownBy(() -> read("seats: BOTH", "seats: ALL")).hasStackTraceContaining("ALL");
        assertThatThrownBy(() -> read("seats: BOTH, every: PT60S", "seats: BOTH, each: PT60S"))
                .hasStackTraceContaining("every");
        assertThatThrownBy(() -> read("seats: BOTH, every: PT60S", "seats: BOTH, way: SMS, every: PT60S"))
                .hasStackTraceContaining("way");
    }

    @Test
    void another_mistake_is_refused_with_the_file() {
        assertThatThrownBy(() -> read("populationFloor: 20000", "populationFloor: many"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("copy.yaml");
        assertThatThrownBy(() -> read("PROSECUTOR: PROSECUTOR }", "POLICE: PROSECUTOR }"))
                .isInstanceOf(UncheckedIOException.class);
    }

    private void read(String right, String wrong) throws IOException {
        String profile = Files.readString(SHIPPED);
        assertThat(profile).contains(right);
        ProfileFile.read(Files.writeString(folder.resolve("copy.yaml"), profile.replace(right, wrong)));
    }
}
