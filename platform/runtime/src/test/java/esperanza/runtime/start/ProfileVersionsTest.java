package esperanza.runtime.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileVersionsTest {

    @TempDir
    Path folder;

    private Path newest;

    @BeforeEach
    void name() {
        newest = folder.resolve("xx.yaml");
    }

    @Test
    void versions_lie_side_by_side_and_the_file_without_a_number_is_the_newest() throws IOException {
        write("xx.yaml", 3);
        write("xx.1.yaml", 1);
        write("xx.2.yaml", 2);
        write("yy.9.yaml", 9);
        write("xx.old.yaml", 4);

        Profiles profiles = ProfileVersions.read(newest);

        assertThat(profiles.versions()).extracting(Profile::version).containsExactly(1, 2, 3);
        assertThat(profiles.latest().version()).isEqualTo(3);
    }

    @Test
    void the_profile_that_ships_has_one_version() {
        assertThat(ProfileVersions.read(Path.of("../../deploy/profiles/xx.yaml"))
                        .versions())
                .hasSize(1);
    }

    @Test
    void a_file_that_has_another_version_than_its_name_is_refused() throws IOException {
        write("xx.yaml", 3);
        write("xx.2.yaml", 1);

        assertThatThrownBy(() -> ProfileVersions.read(newest))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("xx.2.yaml has version 1");
    }

    @Test
    void a_later_version_beside_the_newest_is_refused() throws IOException {
        write("xx.yaml", 3);
        write("xx.4.yaml", 4);

        assertThatThrownBy(() -> ProfileVersions.read(newest))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("xx.yaml has version 3, and beside it lies version 4");
    }

    @Test
    void the_newest_version_is_not_there_a_second_time() throws IOException {
        write("xx.yaml", 3);
        write("xx.3.yaml", 3);

        assertThatThrownBy(() -> ProfileVersions.read(newest)).hasMessage("A version of the profile is there twice");
    }

    private void write(String name, int version) throws IOException {
        Files.writeString(
                folder.resolve(name),
                Files.readString(Path.of("../../deploy/profiles/xx.yaml"))
                        .replaceFirst("(?m)^version: 1$", "version: " + version));
    }
}
