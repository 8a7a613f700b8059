package esperanza.files.tus;

import esperanza.files.upload.Upload;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** A status and headers: tus answers no body. */
record TusAnswer(int status, Map<String, String> headers) {

    static TusAnswer of(int status) {
        return new TusAnswer(status, Map.of());
    }

    /** @param longest the largest file in bytes */
    static TusAnswer capabilities(long longest) {
        return new TusAnswer(
                204,
                Map.of(
                        "Tus-Version",
                        TusRequest.VERSION,
                        "Tus-Extension",
                        "creation,creation-with-upload,expiration,checksum,termination",
                        "Tus-Checksum-Algorithm",
                        "sha256",
                        "Tus-Max-Size",
                        "" + longest));
    }

    /** How far the upload is, and until when it can go on. */
    static TusAnswer about(int status, Upload upload) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Upload-Offset", "" + upload.offset());
        headers.put(
                "Upload-Expires",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt().atOffset(ZoneOffset.UTC)));
        upload.length().ifPresent(length -> headers.put("Upload-Length", "" + length));
        return new TusAnswer(status, headers);
    }

    /** The address is relative to that of the request, so that it fits behind any proxy. */
    TusAnswer at(Upload upload) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Location", "files/" + upload.id());
        return new TusAnswer(status, all);
    }
}
