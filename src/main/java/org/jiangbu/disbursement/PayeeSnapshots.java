package org.jiangbu.disbursement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.jiangbu.base.storage.Vault;
import org.jiangbu.disbursement.bank.Payee;
import org.springframework.stereotype.Component;

/** Payees to and from their encrypted form. */
@Component
class PayeeSnapshots {
    private final Vault vault;
    private final ObjectMapper json;

    PayeeSnapshots(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    String seal(Payee payee) {
        try {
            return vault.encrypt(json.writeValueAsString(payee));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Payee open(String sealed) {
        try {
            return json.readValue(vault.decrypt(sealed), Payee.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same account gives the same fingerprint, and nothing leads back from it. */
    String fingerprint(String accountNo) {
        return vault.fingerprint(accountNo);
    }
}
