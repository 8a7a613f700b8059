package esperanza.runtime.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of SoftHSM2, a device in software: Debian's package {@code softhsm2}. The build gives the place of its
 * settings in SOFTHSM2_CONF. Without the package the tests fail; they are never skipped.
 */
public record SoftToken(long slot) {

    public static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    public static final String PIN = "7391";

    private static final Pattern SLOT = Pattern.compile("reassigned to slot (\\d+)");

    public static synchronized SoftToken make() {
        try {
            Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
            Path tokens = Files.createDirectories(settings.resolveSibling("tokens"));
            Files.writeString(settings, "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
            String said = run(List.of(
                    "softhsm2-util",
                    "--init-token",
                    "--free",
                    "--label",
                    UUID.randomUUID().toString().substring(0, 30),
                    "--pin",
                    PIN,
                    "--so-pin",
                    "9137"));
            Matcher slot = SLOT.matcher(said);
            assertThat(slot.find()).as(said).isTrue();
            return new SoftToken(Long.parseLong(slot.group(1)));
        } catch (IOException e) {
            throw new AssertionError("SoftHSM2 is needed: install Debian's package softhsm2", e);
        }
    }

    private static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(said).isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return said;
    }

    Pkcs11Token open(String service) {
        return Pkcs11Token.at(LIBRARY, slot, PIN.toCharArray(), service);
    }
}
