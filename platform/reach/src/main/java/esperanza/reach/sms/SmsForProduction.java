package esperanza.reach.sms;

import esperanza.reach.Gsm;
import esperanza.reach.Language;
import esperanza.reach.Slots;
import esperanza.reach.Texts;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.start.NotForProduction;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the demonstration that would let a stranger send in our name, or answer in that of a person on duty. */
@Singleton
class SmsForProduction implements NotForProduction {

    private static final String LONGEST_CODE = "000000";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9]{16,}");

    private final Optional<SmsGateway> gateway;
    private final Slots slots;

    SmsForProduction(
            SmsSettings settings,
            @ConfigProperty(name = "esperanza.reach.name") String name,
            @ConfigProperty(name = "esperanza.reach.phone") String phone) {
        this.gateway = SmsGateway.of(settings);
        this.slots = new Slots(name, phone, Optional.of(LONGEST_CODE));
    }

    @Override
    public Stream<String> reasons() {
        return gateway.stream().flatMap(this::reasons);
    }

    private Stream<String> reasons(SmsGateway gateway) {
        return Stream.of(
                        reason(
                                gateway.password().equals(SmsSettings.PASSWORD_OF_THE_DEMONSTRATION),
                                "anybody can send SMS in our name. Set esperanza.sms.password"),
                        reason(
                                !SECRET.matcher(gateway.door().secret()).matches(),
                                "anybody can answer by SMS for a person on duty. Set esperanza.sms.secret to sixteen"
                                        + " letters and digits or more"),
                        reason(
                                !eachFits(gateway.language()),
                                "a text does not fit one SMS. Shorten esperanza.reach.name or esperanza.reach.phone"),
                        reason(
                                leavesUnencrypted(gateway.url()),
                                "SMS leave this machine unencrypted. Set esperanza.sms.url to an https address"),
                        reason(
                                leavesUnencrypted(gateway.door().url()),
                                "answers by SMS come to this machine unencrypted. Set esperanza.sms.door to an https"
                                        + " address"))
                .flatMap(Optional::stream);
    }

    private boolean eachFits(Language language) {
        Texts texts = Texts.ofThisRelease();
        return Stream.of(MessageText.values()).allMatch(text -> Gsm.fitsOne(texts.bySms(text, slots, language)));
    }

    private static boolean leavesUnencrypted(URI url) {
        String host = url.getHost();
        boolean isHere = host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
        return !isHere && !url.getScheme().equals("https");
    }

    private static Optional<String> reason(boolean holds, String words) {
        return holds ? Optional.of(words) : Optional.empty();
    }
}
