package esperanza.files.scan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** The settings of the scanner. Without a port nothing is scanned. */
@ConfigMapping(prefix = "esperanza.scan")
interface ScanSettings {

    /** The TCP port of clamd on this machine: files cross no network in clear. */
    OptionalInt port();

    /** Files above this many bytes are not scanned. The limits of clamd must not be lower. */
    @WithDefault("104857600")
    long most();

    /** How long one file may take. */
    @WithDefault("PT10M")
    Duration patience();
}
