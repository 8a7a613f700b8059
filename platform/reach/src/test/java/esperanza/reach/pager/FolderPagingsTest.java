package esperanza.reach.pager;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import esperanza.reach.pager.domain.Paging;
import esperanza.reach.pager.domain.Post;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPagingsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Post GUARD = new Post("guard", "MECHANISM", Set.of("intake-officer"), "guard@localhost", 1);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .build();

    private final UUID call = UUID.randomUUID();
    private final Paging begun = Paging.begun(UUID.randomUUID(), NOON);

    @TempDir
    Path folder;

    @TempDir
    Path keys;

    @Test
    void whoever_starts_next_goes_on_where_the_paging_was() throws IOException {
        assertThat(pagings().find(call)).isEmpty();
        pagings().keep(call, begun);
        pagings().keep(call, begun.taken(GUARD, NOON));
        assertThat(pagings().find(call)).contains(begun.taken(GUARD, NOON));
        assertThat(pagings().find(UUID.randomUUID())).isEmpty();
        pagings().discard(call);
        assertThat(pagings().find(call)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void on_the_disk_nobody_reads_who_was_paged() throws IOException {
        pagings().keep(call, begun.taken(GUARD, NOON));
        String bytes = new String(Files.readAllBytes(folder.resolve(files().getFirst())), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("guard");
    }

    @Test
    void what_cannot_be_read_begins_anew() throws IOException {
        pagings().keep(call, begun);
        Files.write(folder.resolve(files().getFirst()), new byte[] {1, 2, 3});
        assertThat(pagings().find(call)).isEmpty();
    }

    private FolderPagings pagings() {
        Secrets secrets = new Secrets(KeyFile.in(keys, "test".toCharArray()));
        return new FolderPagings(folder, new LocalSeal(secrets, "spool"), JSON);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
