package esperanza.investigation.stamp.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.investigation.release.AuthorityResource;
import esperanza.investigation.stamp.Authority.Stamp;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Rfc3161AuthorityTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void a_stamp_counts_only_under_the_root_that_the_operator_named() throws Exception {
        AuthorityResource before = new AuthorityResource();
        before.start();
        before.stop();
        Path foreign = folder.resolve("foreign.pem");
        Files.copy(AuthorityResource.root(), foreign, StandardCopyOption.REPLACE_EXISTING);
        AuthorityResource tsa = new AuthorityResource();
        URI address = URI.create(tsa.start().get("esperanza.stamps.authority"));
        try {
            assertThat(under(address, AuthorityResource.root()).authority()).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> under(address, foreign)).hasMessageContaining(StampRoot.SETTING);
        } finally {
            tsa.stop();
        }
    }

    private static Stamp under(URI address, Path root) {
        return new Rfc3161Authority(Optional.of(address), new StampRoot(Optional.of(root)))
                .stamp(new byte[32])
                .await()
                .atMost(PATIENCE);
    }
}
