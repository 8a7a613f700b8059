package esperanza.files.tus;

import esperanza.files.domain.Sha256;
import esperanza.files.upload.UploadRefused;
import esperanza.files.upload.UploadRefused.Reason;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.time.Duration;

/** The bytes of a request as they come: the next ones are read when the earlier ones are stored. */
final class TusBody {

    private TusBody() {}

    /** @param idle a sender that is silent for so long is given up */
    static Multi<Buffer> of(TusRequest request, Duration idle) {
        Multi<Buffer> bytes = MultiHelper.toMulti(request.context().request())
                .ifNoItem()
                .after(idle)
                .fail();
        return request.checksum().map(sum -> checked(bytes, sum)).orElse(bytes);
    }

    /** Fails after the last byte if the bytes have another sum. */
    private static Multi<Buffer> checked(Multi<Buffer> bytes, byte[] sum) {
        MessageDigest digest = Sha256.digest();
        return bytes.invoke(part -> digest.update(part.getBytes()))
                .onCompletion()
                .call(() -> MessageDigest.isEqual(digest.digest(), sum)
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new UploadRefused(Reason.OTHER_SUM)));
    }
}
