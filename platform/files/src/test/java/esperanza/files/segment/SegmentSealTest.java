package esperanza.files.segment;

import static esperanza.files.FilesFixture.await;
import static esperanza.files.FilesFixture.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.files.FilesFixture;
import esperanza.files.domain.Sha256;
import esperanza.files.store.MemoryStore;
import esperanza.kernel.Program;
import esperanza.runtime.sealing.FileKey;
import esperanza.runtime.sealing.SealingFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentSealTest {

    private static final Program FOREIGN = new Program("deploy/foreign-client");
    private static FilesFixture fixture;
    private static FileKey key;

    @BeforeAll
    static void open() {
        fixture = new FilesFixture(new MemoryStore());
        key = await(fixture.keys.fresh());
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    /** The whole answer is compared: the sum of the plain bytes with the zeros behind them, and their number. */
    @Test
    void a_program_of_others_opens_a_segment_with_its_key(@TempDir Path folder) throws Exception {
        byte[] plain = bytes(2_500_000);
        byte[] filled = Arrays.copyOf(plain, 39 * 64 * 1024);
        byte[] sealed = new SegmentSeal(key).seal(7, true, Piece.of(plain));
        String associated = key.contentId().toString().replace("-", "") + "00000007" + "01";
        Path file = Files.write(folder.resolve("segment"), sealed);
        assertThat(FOREIGN.run(
                        "node",
                        "segment.mjs",
                        HexFormat.of().formatHex(key.bytes()),
                        associated,
                        file.toAbsolutePath().toString()))
                .isEqualTo("0\n" + Sha256.of(filled) + " " + filled.length + "\n");
    }

    @Test
    void a_segment_opens_as_what_it_was_and_as_nothing_else() throws IOException {
        byte[] plain = bytes(100_000);
        SegmentSeal seal = new SegmentSeal(key);
        byte[] sealed = seal.seal(3, false, Piece.of(plain));
        assertThat(seal.open(3, false, sealed, 99_000, 1_000)).isEqualTo(Arrays.copyOfRange(plain, 99_000, 100_000));
        assertThatThrownBy(() -> seal.open(4, false, sealed, 0, 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> seal.open(3, true, sealed, 0, 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new SegmentSeal(await(fixture.keys.fresh())).open(3, false, sealed, 0, 1))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> seal.open(3, false, Arrays.copyOf(sealed, sealed.length - 1), 0, 1))
                .isInstanceOf(IOException.class);
    }

    @Test
    void words_are_as_long_as_others_and_open_with_their_key_alone() {
        byte[] words = "señal.jpg".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = SealedWords.seal(key, words);
        assertThat(sealed).hasSameSizeAs(SealedWords.seal(key, new byte[0]));
        assertThat(SealedWords.open(key, sealed)).isEqualTo(words);
        FileKey other = await(fixture.keys.fresh());
        assertThatThrownBy(() -> SealedWords.open(other, sealed)).isInstanceOf(SealingFailed.class);
    }

    @Test
    void the_key_of_a_file_is_neither_its_data_key_nor_that_of_another() {
        FileKey again = await(fixture.keys.named(key.contentId(), key.kid())).orElseThrow();
        assertThat(again.bytes()).isEqualTo(key.bytes()).hasSize(32);
        assertThat(await(fixture.keys.fresh()).bytes()).isNotEqualTo(key.bytes());
    }
}
