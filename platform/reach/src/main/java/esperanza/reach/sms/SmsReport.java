package esperanza.reach.sms;

import java.util.Optional;
import java.util.stream.Stream;

/** A report of Kannel about an SMS, and the number by which it says so. That a carrier keeps it for later is not asked. */
enum SmsReport {
    DELIVERED(1),
    FAILED(2),
    /** The carrier did not take it. */
    REFUSED(16);

    private final int code;

    SmsReport(int code) {
        this.code = code;
    }

    static Optional<SmsReport> of(String code) {
        return Stream.of(values())
                .filter(each -> Integer.toString(each.code).equals(code))
                .findFirst();
    }

    /** The sum by which Kannel is asked for all of them. */
    static int all() {
        return Stream.of(values()).mapToInt(each -> each.code).sum();
    }
}
