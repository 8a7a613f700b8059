package esperanza.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings of a service that keeps files. */
@ConfigMapping(prefix = "esperanza.files")
public interface FilesSettings {

    /**
     * The folder of the sealed segments: all instances of the service share it, and no other service does. In production
     * it lies in a volume of its own, so that files cannot fill the disk of log, keys or reports, and it is not the mount
     * point itself: if the folder is missing, the volume is away. Without it the folder is {@code files} in the folder of
     * the instance's own.
     */
    Optional<Path> folder();

    /** How many uploads may send at the same time, if the heap holds them. Each holds up to 8 MiB in memory. */
    @WithDefault("32")
    int uploadsAtOnce();

    /** The largest file in bytes: 2 GiB. */
    @WithDefault("2147483648")
    long largest();

    /** How long an upload may take, and how long it can still be asked for after its end. */
    @WithDefault("24H")
    Duration kept();

    /** An upload without a byte for so long is cut, and can be continued. */
    @WithDefault("60S")
    Duration idle();

    /** How long the bytes of a request that was answered before its end are read and thrown away. */
    @WithDefault("5S")
    Duration patience();

    /** How long the service may take for a file that it is handed. Then the file is handed to it again later. */
    @WithDefault("60S")
    Duration handOver();

    /** How long an instance that died keeps others from handing on what it held. One that lives renews that. */
    @WithDefault("15S")
    Duration hold();

    /** Each stored segment is read again once in this time, if the pace allows. */
    @WithDefault("30D")
    Duration scrubEvery();

    /** How many stored bytes are read again in a second: 5 MB. */
    @WithDefault("5000000")
    long scrubBytesASecond();
}
