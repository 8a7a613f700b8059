package esperanza.reach.sms;

import io.smallrye.mutiny.Uni;

/** Takes what people send back by SMS. The sender of an SMS can be forged: a number proves nothing by itself. */
public interface SmsAnswers {

    /** Never tells the sender anything: what is taken and what is not end alike. */
    Uni<Void> said(String number, String words);
}
