package esperanza.reach;

import io.netty.handler.ssl.NotSslRecordException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/** Tells a handshake of TLS that failed from other failures: nothing of a message leaves before it. */
public final class Handshake {

    private static final int CAUSES = 10;

    private Handshake() {}

    public static boolean failed(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES)
                .anyMatch(each -> each instanceof SSLHandshakeException || each instanceof NotSslRecordException);
    }
}
