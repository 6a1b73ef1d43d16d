<SUBMISSION>
<ACCESSION-NUMBER>0000700001-24-000007
<TYPE>4/A
<PUBLIC-DOCUMENT-COUNT>1
<PERIOD>20240315
<FILING-DATE>20240320
<REPORTING-OWNER>
<OWNER-DATA>
<CONFORMED-NAME>Roe Jane
<CIK>0000800010
<ORGANIZATION-NAME>
</OWNER-DATA>
</REPORTING-OWNER>
<REPORTING-OWNER>
<OWNER-DATA>
<CONFORMED-NAME>Roe Family Trust
<CIK>0000800011
</OWNER-DATA>
</REPORTING-OWNER>
<ISSUER>
<COMPANY-DATA>
<CONFORMED-NAME>MAPLE HARBOR FOODS INC
<CIK>0000700001
<ORGANIZATION-NAME>07 Trade & Services
</COMPANY-DATA>
<FORMER-COMPANY>
<FORMER-CONFORMED-NAME>MAPLE FOODS INC
<DATE-CHANGED>20010525
</FORMER-COMPANY>
</ISSUER>
<DOCUMENT>
<TYPE>4/A
<SEQUENCE>1
<FILENAME>form4a.xml
<DESCRIPTION>PRIMARY DOCUMENT
<TEXT>
<XML>
<?xml version="1.0"?>
<ownershipDocument>
    <schemaVersion>X0508</schemaVersion>
    <documentType>4/A</documentType>
    <periodOfReport>2024-03-15</periodOfReport>
    <dateOfOriginalSubmission>2024-03-18</dateOfOriginalSubmission>
    <issuer>
        <issuerCik>0000700001</issuerCik>
        <issuerName>MAPLE HARBOR FOODS INC</issuerName>
        <issuerTradingSymbol>MHF</issuerTradingSymbol>
    </issuer>
    <reportingOwner>
        <reportingOwnerId>
            <rptOwnerCik>0000800010</rptOwnerCik>
            <rptOwnerName>Roe Jane</rptOwnerName>
        </reportingOwnerId>
        <reportingOwnerRelationship>
            <isDirector>1</isDirector>
        </reportingOwnerRelationship>
    </reportingOwner>
    <reportingOwner>
        <reportingOwnerId>
            <rptOwnerCik>0000800011</rptOwnerCik>
            <rptOwnerName>Roe Family Trust</rptOwnerName>
        </reportingOwnerId>
        <reportingOwnerRelationship>
            <isTenPercentOwner>1</isTenPercentOwner>
        </reportingOwnerRelationship>
    </reportingOwner>
    <nonDerivativeTable>
        <nonDerivativeTransaction>
            <securityTitle><value>Common Stock</value></securityTitle>
            <transactionDate><value>2024-03-15</value></transactionDate>
            <transactionCoding>
                <transactionFormType>4</transactionFormType>
                <transactionCode>S</transactionCode>
                <equitySwapInvolved>0</equitySwapInvolved>
            </transactionCoding>
            <transactionAmounts>
                <transactionShares><value>1200</value></transactionShares>
                <transactionPricePerShare><value>41.05</value><footnoteId id="F1"/></transactionPricePerShare>
                <transactionAcquiredDisposedCode><value>D</value></transactionAcquiredDisposedCode>
            </transactionAmounts>
        </nonDerivativeTransaction>
    </nonDerivativeTable>
    <footnotes>
        <footnote id="F1">A weighted average price.</footnote>
    </footnotes>
    <ownerSignature>
        <signatureName>/s/ Jane Roe</signatureName>
        <signatureDate>2024-03-20</signatureDate>
    </ownerSignature>
</ownershipDocument>
</XML>
</TEXT>
</DOCUMENT>
</SUBMISSION>
