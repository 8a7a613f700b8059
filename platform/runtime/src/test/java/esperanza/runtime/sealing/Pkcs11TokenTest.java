package esperanza.runtime.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.log.NoteLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Collections;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real calls into SoftHSM2. Each test has labels of its own in one token. */
class Pkcs11TokenTest extends KekConformance {

    private static SoftToken token;

    private String service;

    @BeforeAll
    static void make() {
        token = SoftToken.make();
    }

    @BeforeEach
    void begin() {
        service = "test" + System.nanoTime();
        token.open(service).newEpoch(1);
    }

    @Override
    KekProvider open() {
        return token.open(service);
    }

    @Override
    KekProvider elsewhere() {
        Pkcs11Token other = token.open(service + "-other");
        other.newEpoch(1);
        return other;
    }

    @Test
    void the_key_of_an_epoch_cannot_be_taken_out_of_the_device() throws Exception {
        Provider device = Security.getProvider("SunPKCS11")
                .configure(
                        "--name = %s\nlibrary = %s\nslot = %d\n".formatted(service, SoftToken.LIBRARY, token.slot()));
        KeyStore store = KeyStore.getInstance("PKCS11", device);
        store.load(null, SoftToken.PIN.toCharArray());
        assertThat(Collections.list(store.aliases())).contains("esperanza-" + service + "-kek-1");
        Key kek = store.getKey("esperanza-" + service + "-kek-1", null);
        assertThat(kek.getEncoded()).isNull();
        assertThat(kek.toString()).contains("token object, sensitive, unextractable");
    }

    @Test
    void another_process_learns_of_a_new_epoch_and_loses_a_destroyed_one() throws Exception {
        KekProvider kek = open();
        byte[] before = kek.wrap(1, DATA_KEY, FOR);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rotating.class.getName(),
                        Long.toString(token.slot()),
                        service)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(other.waitFor()).isZero();
        assertThat(kek.unwrap(2, HexFormat.of().parseHex(said), FOR)).isEqualTo(DATA_KEY);
        assertThat(kek.epochs()).containsExactly(2);
        assertThatThrownBy(() -> kek.unwrap(1, before, FOR)).isInstanceOf(EpochGone.class);
    }

    @Test
    void a_wrong_pin_or_a_device_that_is_not_there_says_that_the_provider_is_unavailable() {
        assertThatThrownBy(() -> Pkcs11Token.at(SoftToken.LIBRARY, token.slot() + 1, new char[0], service))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("kek-unavailable");
        assertThatThrownBy(() -> Pkcs11Token.at(Path.of("/nowhere.so"), 0, new char[0], service))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("kek-unavailable");
    }

    @Test
    void an_empty_token_gets_its_first_epoch_and_the_service_the_same_secrets_in_every_instance_and_epoch() {
        NoteLog log = new NoteLog();
        try {
            String fresh = service + "-fresh";
            KeyRing ring = new KeyRing(log.fixture.keys, token.open(fresh));
            NoteLog.await(ring.fits());
            byte[] told = new Secrets(NoteLog.await(ring.ofTheService())).of("receipt", "a");

            Rotation rotation = new Rotation(log.fixture.keys, token.open(fresh), 1);
            NoteLog.await(rotation.ask("p-1", "test"));
            while (rotation.round()) {}
            assertThat(token.open(fresh).epochs()).containsExactly(2);
            KeyRing other = new KeyRing(log.fixture.keys, token.open(fresh));
            assertThat(new Secrets(NoteLog.await(other.ofTheService())).of("receipt", "a"))
                    .isEqualTo(told);
        } finally {
            log.close();
        }
    }

    /** A process that makes epoch 2, wraps under it, destroys epoch 1, and prints what it wrapped. */
    static final class Rotating {

        private Rotating() {}

        public static void main(String[] arguments) {
            KekProvider kek = new SoftToken(Long.parseLong(arguments[0])).open(arguments[1]);
            kek.newEpoch(2);
            System.out.print(HexFormat.of().formatHex(kek.wrap(2, DATA_KEY, FOR)));
            kek.destroyEpoch(1);
        }
    }
}
