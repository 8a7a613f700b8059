package esperanza.intake.receiving.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import esperanza.intake.receiving.SealedReceipt;
import esperanza.intake.receiving.Spool.Arrived;
import esperanza.intake.receiving.Spool.Waiting;
import esperanza.intake.receiving.SpoolFull;
import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.SealingFailed;
import esperanza.runtime.sealing.Secrets;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSpoolTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .build();

    @TempDir
    Path folder;

    @TempDir
    Path keys;

    @Test
    void what_was_kept_is_there_for_whoever_starts_next_in_the_order_it_came() throws IOException {
        FolderSpool before = spool(10);
        Waiting first = report("Margarita is followed");
        Waiting second = report("They shot at the door");
        assertThat(await(before.keep(first))).usingRecursiveComparison().isEqualTo(first);
        await(before.keep(second));
        Files.setLastModifiedTime(file(first), FileTime.from(NOON));

        FolderSpool after = spool(10);
        assertThat(after.waiting()).containsExactly(first.id(), second.id());
        assertThat(await(after.find(first.id())))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(first);
        await(after.done(first.id()));
        assertThat(after.waiting()).containsExactly(second.id());
        assertThat(await(after.find(first.id()))).isEmpty();
        assertThat(spool(10).waiting()).containsExactly(second.id());
    }

    @Test
    void the_first_word_stands_however_often_it_is_told() {
        FolderSpool spool = spool(1);
        Waiting first = report("Margarita is followed");
        Waiting later = new Waiting(
                first.id(),
                first.door(),
                first.sender(),
                NOON.plusSeconds(60),
                first.digest(),
                first.body(),
                first.receipt());
        await(spool.keep(first));
        assertThat(await(spool.keep(later)).receivedAt()).isEqualTo(NOON);
        assertThat(spool.waiting()).containsExactly(first.id());
    }

    @Test
    void on_the_disk_nobody_reads_it_and_only_its_owner_opens_the_file() throws IOException {
        Waiting report = report("Margarita is followed");
        await(spool(10).keep(report));
        byte[] bytes = Files.readAllBytes(file(report));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("Margarita")
                .doesNotContain("hotline");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(report))))
                .isEqualTo("rw-------");
        assertThat(files()).hasSize(1);
    }

    @Test
    void one_more_than_there_is_room_for_is_refused_and_nothing_else() {
        FolderSpool spool = spool(1);
        Waiting first = report("one");
        await(spool.keep(first));
        assertThatThrownBy(() -> await(spool.keep(report("two")))).isInstanceOf(SpoolFull.class);
        assertThat(await(spool.keep(first)).id()).isEqualTo(first.id());
        await(spool.done(first.id()));
        await(spool.keep(report("three")));
        assertThat(spool.waiting()).hasSize(1);
    }

    @Test
    void a_disk_that_takes_nothing_is_a_full_one() throws IOException {
        FolderSpool spool = spool(10);
        Files.delete(folder.resolve("spool"));
        assertThatThrownBy(() -> await(spool.keep(report("one")))).isInstanceOf(SpoolFull.class);
        assertThat(spool.waiting()).isEmpty();
    }

    @Test
    void what_was_changed_or_given_another_name_does_not_open_and_is_put_aside_not_deleted() throws IOException {
        FolderSpool spool = spool(10);
        Waiting flipped = report("one");
        Waiting moved = report("two");
        await(spool.keep(flipped));
        await(spool.keep(moved));
        byte[] bytes = Files.readAllBytes(file(flipped));
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(flipped), bytes);
        UUID other = UUID.randomUUID();
        Files.move(file(moved), folder.resolve("spool/" + other + ".sealed"));

        FolderSpool after = spool(10);
        for (CommandId id : after.waiting()) {
            assertThatThrownBy(() -> await(after.find(id))).isInstanceOf(SealingFailed.class);
            await(after.putAside(id));
        }
        assertThat(after.waiting()).isEmpty();
        assertThat(files()).hasSize(2).allMatch(name -> name.endsWith(".unreadable"));
        assertThat(spool(10).waiting()).isEmpty();
        assertThat(files()).hasSize(2);
    }

    @Test
    void what_was_half_written_when_the_machine_stopped_was_never_acknowledged_and_is_swept() throws IOException {
        spool(10);
        Files.writeString(folder.resolve("spool/" + UUID.randomUUID() + ".draft.new"), "half");
        assertThat(spool(10).waiting()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void strangers_cannot_take_the_last_places_and_hotlines_can() {
        FolderSpool spool = spool(3, 1);
        await(spool.keep(report("one", "ANYONE")));
        await(spool.keep(report("two", "ANYONE")));
        assertThatThrownBy(() -> await(spool.keep(report("three", "ANYONE")))).isInstanceOf(SpoolFull.class);
        await(spool.keep(report("three", "HOTLINES")));
        assertThat(spool.waiting()).hasSize(3);
    }

    @Test
    void long_reports_fill_it_before_its_places_are_taken_and_strangers_leave_a_share_to_hotlines() throws IOException {
        Waiting first = report("x".repeat(200_000), "ANYONE");
        await(spool(4).keep(first));
        long size = Files.size(file(first));
        FolderSpool spool = spool(4, 2, 4 * size);
        await(spool.keep(report("x".repeat(200_000), "ANYONE")));
        assertThatThrownBy(() -> await(spool.keep(report("x", "ANYONE")))).isInstanceOf(SpoolFull.class);
        await(spool.keep(report("x".repeat(200_000), "HOTLINES")));
        await(spool.done(first.id()));
        await(spool.keep(report("x".repeat(200_000), "HOTLINES")));
        assertThat(spool.size()).isEqualTo(3);
        FolderSpool full = spool(4, 0, 3 * size);
        assertThatThrownBy(() -> await(full.keep(report("x", "HOTLINES")))).isInstanceOf(SpoolFull.class);
    }

    @Test
    void they_are_told_in_the_order_of_arrival_page_by_page_and_one_that_was_put_off_comes_again() {
        FolderSpool spool = spool(10);
        List<CommandId> three = Stream.of("one", "two", "three")
                .map(each -> await(spool.keep(report(each))).id())
                .toList();
        List<Arrived> first = spool.after(-1, 2);
        assertThat(first).extracting(Arrived::id).containsExactly(three.get(0), three.get(1));
        spool.later(three.get(0));
        await(spool.done(three.get(1)));
        assertThat(spool.after(first.getLast().place(), 2))
                .extracting(Arrived::id)
                .containsExactly(three.get(2), three.get(0));
        assertThat(spool.waiting()).containsExactly(three.get(2), three.get(0));
        assertThat(spool.size()).isEqualTo(2);
        assertThat(spool.contains(three.get(1))).isFalse();
    }

    private FolderSpool spool(int most) {
        return spool(most, 0);
    }

    private FolderSpool spool(int most, int forKnown) {
        return spool(most, forKnown, Long.MAX_VALUE);
    }

    private FolderSpool spool(int most, int forKnown, long bytes) {
        Secrets secrets = new Secrets(KeyFile.in(keys, "test".toCharArray()));
        return new FolderSpool(folder.resolve("spool"), new LocalSeal(secrets, "spool"), JSON, most, forKnown, bytes);
    }

    private Path file(Waiting report) {
        return folder.resolve("spool/" + report.id().value() + ".sealed");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("spool"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Waiting report(String account) {
        return report(account, "HOTLINES");
    }

    private static Waiting report(String account, String door) {
        return new Waiting(
                new CommandId(UUID.randomUUID()),
                door,
                Actor.external("hotline", "h-1", "CIVIL_SOCIETY"),
                NOON,
                new byte[] {1, 2, 3},
                ("{\"account\": \"" + account + "\"}").getBytes(StandardCharsets.UTF_8),
                new SealedReceipt(new byte[] {4}, new byte[] {5}));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(10));
    }
}
