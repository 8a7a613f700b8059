package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One Keycloak for a whole run: that of the run in which this test runs, or of one that it makes up. */
class SharedKeycloakTest {

    private static final Path REALM = Repository.here().realm();

    @TempDir
    private static Path madeUp;

    private static Path run;
    private static Keycloak keycloak;

    @BeforeAll
    static void start() {
        run = Optional.ofNullable(System.getenv("ESPERANZA_RUN")).map(Path::of).orElse(madeUp);
        keycloak = SharedKeycloak.of(run, REALM);
    }

    @AfterAll
    static void end() {
        if (run.equals(madeUp)) {
            new PidFile(run.resolve("keycloak/keycloak.pid")).process().ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void whoever_asks_later_is_given_the_one_that_runs() throws Exception {
        var later = SharedKeycloak.of(run, REALM);

        assertThat(later.pid()).isEqualTo(keycloak.pid());
        assertThat(later.port()).isEqualTo(Integer.parseInt(Files.readString(run.resolve("keycloak.port"))));
        assertThat(later.tokenOfPerson("auditor")).isEqualTo(keycloak.tokenOfPerson("auditor"));
    }

    @Test
    void nobody_ends_or_freezes_it_for_the_others() {
        for (var harm :
                List.<ThrowingCallable>of(keycloak::kill, keycloak::stop, keycloak::freeze, keycloak::restart)) {
            assertThatThrownBy(harm)
                    .isInstanceOf(PartFailure.class)
                    .hasMessage("This Keycloak serves the whole run: take one of your own to end or freeze it");
        }
        keycloak.close();
        assertThat(keycloak.answers()).isTrue();
    }
}
