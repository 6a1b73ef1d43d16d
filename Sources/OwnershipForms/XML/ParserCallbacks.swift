internal import CLibXML2

/// The callbacks of the parser, each of which finds its builder again and hands on.
extension OwnershipXMLReader {
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
    handler.internalSubset = { builder, _, _, _ in
      builder?.assumingMemoryBound(to: DocumentBuilder.self).pointee.documentType()
    }
    // Names come whole, with their prefix: to resolve namespaces, which filings do without, costs a
    // tenth of all parsing. The parser asks for this at its start, once it knows its callbacks.
    handler.setDocumentLocator = { builder, _ in
      builder?.assumingMemoryBound(to: DocumentBuilder.self).pointee.context?.pointee.sax2 = 0
    }
    handler.startElement = { builder, name, attributes in
      guard let builder, let name else { return }
      builder.assumingMemoryBound(to: DocumentBuilder.self).pointee
        .startElement(name, ElementAttributes(pointers: attributes))
    }
    handler.endElement = { builder, _ in
      builder?.assumingMemoryBound(to: DocumentBuilder.self).pointee.endElement()
    }
    let characters: charactersSAXFunc = { builder, text, count in
      guard let builder, let text else { return }
      builder.assumingMemoryBound(to: DocumentBuilder.self).pointee
        .add(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = { builder, text, count in
      guard let builder, let text else { return }
      builder.assumingMemoryBound(to: DocumentBuilder.self).pointee
        .addVerbatim(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.serror = { builder, error in
      guard let builder, let error, error.pointee.level == XML_ERR_FATAL else { return }
      builder.assumingMemoryBound(to: DocumentBuilder.self).pointee.fault(error.pointee)
    }
    handler.reference = { builder, name in
      guard let builder, let name else { return }
      builder.assumingMemoryBound(to: DocumentBuilder.self).pointee.undefinedEntity(name)
    }
    return handler
  }
}
